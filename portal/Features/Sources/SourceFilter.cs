using BotSuite.Data.Sources;
using Microsoft.Extensions.Localization;

namespace BotSuite.Portal.Features.Sources;

/// <summary>Which sources the person wants to see.</summary>
internal sealed class SourceFilter
{
    /// <summary>What name, domain (in the person's language or as stored) or index has to hold; null or blank for everything.</summary>
    public string? Words { get; set; }

    /// <summary>The state; null for all.</summary>
    public SourceState? State { get; set; }

    /// <summary>Those of the sources that fit, in their order.</summary>
    public IEnumerable<SourceRow> Of(IReadOnlyList<SourceRow> sources, IStringLocalizer text)
    {
        var words = Words?.Trim() ?? "";
        return sources.Where(row => (State is null || row.State == State)
            && (Holds(row.Name, words) || Holds(row.Domain, words) || Holds(text[SourceWords.Domain(row.Domain)], words) || Holds(row.Index, words)));
    }

    private static bool Holds(string text, string words) => text.Contains(words, StringComparison.CurrentCultureIgnoreCase);
}
