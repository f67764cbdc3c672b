using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace BotSuite.Knowledge.Ingestion.Reading.Html;

/// <summary>Tells what a reader of the page does not see, as far as the element itself says so. Style sheets are not looked at.</summary>
internal static partial class HiddenElements
{
    private const int FarAway = 500;
    private const int AncestorsLookedAt = 20;

    private static readonly string[] Sizes = ["width", "height", "max-height", "max-width"];
    private static readonly string[] Places = ["left", "top", "right", "bottom"];

    /// <summary>Whether the element is invisible for good: hidden, without size, outside the page, or in the colour of its ground.</summary>
    public static bool IsHidden(IElement element)
    {
        if (element.GetAttribute("hidden") is { } hidden && !hidden.Equals("until-found", StringComparison.OrdinalIgnoreCase)) return true;
        if (string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)) return true;
        var style = element.GetAttribute("style");
        if (string.IsNullOrWhiteSpace(style)) return element.LocalName is "font" && IsUnreadable(element, element.GetAttribute("color"));
        var rules = Rules(style);
        return IsInvisible(rules) || IsWithoutSize(rules) || IsOutside(rules) || IsUnreadable(element, rules.GetValueOrDefault("color"));
    }

    private static Dictionary<string, string> Rules(string style)
    {
        var rules = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in style.Split(';').Take(100))
            if (rule.IndexOf(':') is > 0 and var colon)
                rules[rule[..colon].Trim().ToLowerInvariant()] = rule[(colon + 1)..].Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant();
        return rules;
    }

    private static bool IsInvisible(Dictionary<string, string> rules) =>
        rules.GetValueOrDefault("display") is "none"
        || rules.GetValueOrDefault("visibility") is "hidden" or "collapse"
        || (rules.TryGetValue("opacity", out var opacity) && Number(opacity) is < 0.05)
        || (rules.TryGetValue("transform", out var transform) && transform.Contains("scale(0)", StringComparison.Ordinal));

    private static bool IsWithoutSize(Dictionary<string, string> rules)
    {
        if (rules.TryGetValue("font-size", out var font) && Number(font) is < 2 and var size && (font.EndsWith("px", StringComparison.Ordinal) || font.EndsWith("pt", StringComparison.Ordinal) || size == 0)) return true;
        var isCut = rules.GetValueOrDefault("overflow") is "hidden" || rules.ContainsKey("clip") || rules.ContainsKey("clip-path");
        return isCut && Array.Exists(Sizes, side => rules.TryGetValue(side, out var length) && Number(length) is <= 1 && !length.EndsWith("em", StringComparison.Ordinal));
    }

    private static bool IsOutside(Dictionary<string, string> rules) =>
        (rules.TryGetValue("text-indent", out var indent) && Number(indent) < -FarAway)
        || (rules.GetValueOrDefault("position") is "absolute" or "fixed"
            && Array.Exists(Places, side => rules.TryGetValue(side, out var place) && Number(place) < -FarAway));

    /// <summary>Whether letters have the colour of their ground, which is white where no element above says otherwise.</summary>
    private static bool IsUnreadable(IElement element, string? colour)
    {
        if (colour is null) return false;
        if (colour is "transparent") return true;
        var letters = Plain(colour);
        var ground = element;
        for (var above = 0; ground is not null && above < AncestorsLookedAt; above++, ground = ground.ParentElement)
        {
            if (ground.GetAttribute("bgcolor") is { } old) return Plain(old) == letters;
            if (ground.GetAttribute("style") is not { } style || !style.Contains("background", StringComparison.OrdinalIgnoreCase)) continue;
            var rules = Rules(style);
            var set = rules.GetValueOrDefault("background-color") ?? rules.GetValueOrDefault("background");
            if (set is not (null or "none" or "transparent" or "inherit")) return Plain(set) == letters;
        }

        return letters == "white";
    }

    private static string Plain(string colour)
    {
        var name = colour.Trim().ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal);
        return name is "#fff" or "#ffffff" or "#fefefe" or "#fdfdfd" or "rgb(255,255,255)" or "rgba(255,255,255,1)" ? "white" : name;
    }

    private static double? Number(string value) =>
        LeadingNumber().Match(value) is { Success: true } match
            && double.TryParse(match.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^-?[0-9]{0,9}\.?[0-9]{1,9}", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();
}
