using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace BotSuite.Knowledge.Ingestion.Reading.Html;

/// <summary>Tells the main part of a page from its frame: menus, page heads and feet, cookie notes, lists of links.</summary>
internal sealed partial class PageFrame
{
    private const double MostOfPage = 0.5;
    private const double MostlyLinks = 0.4;
    private const double NothingButLinks = 0.8;
    private const int LettersOfMenuLink = 40;

    private static readonly string[] FrameRoles = ["navigation", "banner", "contentinfo", "search", "menu", "menubar", "toolbar", "dialog", "alertdialog", "complementary"];

    private readonly ElementWeights _weights;
    private readonly IElement _body;

    private PageFrame(IElement body, ElementWeights weights, IElement main) => (_body, _weights, Main) = (body, weights, main);

    /// <summary>The element that holds what the page is about; the whole body where none stands out.</summary>
    public IElement Main { get; }

    /// <summary>Judges a page.</summary>
    public static PageFrame Of(IHtmlDocument page)
    {
        var body = page.Body ?? page.DocumentElement;
        var weights = ElementWeights.Of(body);
        var all = weights.Letters(body);
        var main = Largest(page.QuerySelectorAll("main, [role='main']"), weights);
        if (main is not null && weights.Letters(main) >= Math.Min(100, all * 0.2)) return new PageFrame(body, weights, main);

        var articles = page.QuerySelectorAll("article");
        if (articles.Length == 1 && weights.Letters(articles[0]) >= all * MostOfPage) return new PageFrame(body, weights, articles[0]);
        var named = Largest(page.QuerySelectorAll("#content, #main, #main-content, #contents"), weights);
        return new PageFrame(body, weights, named is not null && weights.Letters(named) >= all * MostOfPage ? named : body);
    }

    /// <summary>Whether an element within the main part belongs to the frame.</summary>
    public bool IsFrame(IElement element)
    {
        var name = element.LocalName;
        if (name is "nav") return true;
        if (element.GetAttribute("role") is { } role && FrameRoles.Contains(role, StringComparer.OrdinalIgnoreCase)) return role is not "complementary" || Main == _body;
        if (name is "aside") return Main == _body && !IsMostOfPage(element);
        if (name is "header" or "footer") return IsOfPage(element) && !IsMostOfPage(element);
        if (name is "ul" or "ol" or "menu") return IsMenu(element);
        return name is "div" or "section" or "p" or "span" or "form" && IsNamedFrame(element);
    }

    private static IElement? Largest(IEnumerable<IElement> elements, ElementWeights weights) => elements.MaxBy(weights.Letters);

    private bool IsMostOfPage(IElement element) => _weights.Letters(element) > _weights.Letters(_body) * MostOfPage;

    /// <summary>A head or foot of the whole page, not of an article in it.</summary>
    private bool IsOfPage(IElement element)
    {
        for (var above = element.ParentElement; above is not null && above != _body; above = above.ParentElement)
            if (above.LocalName is "article" or "main" or "section" || above == Main) return false;
        return true;
    }

    private bool IsMenu(IElement list)
    {
        var links = _weights.Links(list);
        if (links < 4 || _weights.LinkShare(list) < NothingButLinks || _weights.Letters(list) > links * LettersOfMenuLink) return false;
        // Within the main part such a list may be what the page is about, unless it only leads down the page.
        return Main == _body || list.QuerySelectorAll("a").All(link => link.GetAttribute("href") is { } target && target.StartsWith('#'));
    }

    private bool IsNamedFrame(IElement element)
    {
        if (element.ClassName is null && element.Id is null) return false;
        if (element.ClassName?.Length > 1_000 || IsMostOfPage(element)) return false;
        var names = $"{element.Id} {element.ClassName}";
        if (Notices().IsMatch(names)) return true;
        if (Consent().IsMatch(names)) return element.QuerySelector("button, input, a") is not null;
        return Menus().IsMatch(names) && (_weights.LinkShare(element) >= MostlyLinks || _weights.Letters(element) == 0);
    }

    [GeneratedRegex(@"(?:^|[\s_-])(?:breadcrumb|breadcrumbs|skip|skiplink|share|sharing|social|pagination|pager|newsletter)(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notices();

    // A note asks for something; a page about cookies does not.
    [GeneratedRegex(@"(?:^|[\s_-])(?:cookie|cookies|cookiebar|consent|gdpr)(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Consent();

    [GeneratedRegex(@"(?:^|[\s_-])(?:menu|nav|navbar|navigation|sidebar|footer|masthead|banner|promo|related|toolbar|topbar|gnb|lnb|toc|advert|ads)(?:$|[\s_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Menus();
}
