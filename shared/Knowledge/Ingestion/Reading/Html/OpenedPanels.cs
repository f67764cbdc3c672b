using AngleSharp.Dom;

namespace BotSuite.Knowledge.Ingestion.Reading.Html;

/// <summary>Panels of a page that are hidden until somebody presses what opens them: the answers of most pages of questions.</summary>
internal sealed class OpenedPanels
{
    private const int MostPanels = 5_000;
    private const int LongestLabel = 500;

    private readonly Dictionary<string, (string Label, bool IsHeaded)> _panels = new(StringComparer.Ordinal);

    private OpenedPanels()
    {
    }

    /// <summary>Finds the panels within an element by what names them as its target.</summary>
    public static OpenedPanels In(IElement root)
    {
        var panels = new OpenedPanels();
        foreach (var opener in root.QuerySelectorAll("[aria-controls], [data-target], [data-bs-target]").Take(MostPanels))
        {
            var id = (opener.GetAttribute("aria-controls") ?? opener.GetAttribute("data-bs-target") ?? opener.GetAttribute("data-target") ?? "").Trim().TrimStart('#');
            var label = id.Length == 0 || HiddenElements.IsHidden(opener) ? "" : ElementWords.Of(opener);
            if (label.Length is > 0 and <= LongestLabel) panels._panels.TryAdd(id, (label, IsInHeading(opener)));
        }

        return panels;
    }

    /// <summary>The words of what opens the panel; null for an element that is none.</summary>
    public string? LabelOf(IElement element) =>
        element.Id is { Length: > 0 } id && _panels.TryGetValue(id, out var panel) ? panel.Label : null;

    /// <summary>Whether a heading of the page says already what the panel is about.</summary>
    public bool IsHeaded(IElement element) => element.Id is { } id && _panels.TryGetValue(id, out var panel) && panel.IsHeaded;

    private static bool IsInHeading(IElement opener)
    {
        for (var above = opener; above is not null; above = above.ParentElement)
            if (HtmlElements.HeadingLevel(above.LocalName) > 0 || above.LocalName is "summary") return true;
        return false;
    }
}
