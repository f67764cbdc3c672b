using BotSuite.Data.Sources;
using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>A passage before it is stored.</summary>
/// <param name="Kind">Answer to a question, or running text.</param>
/// <param name="Range">Where it stands in the document's text; never empty.</param>
/// <param name="Questions">The questions that it answers.</param>
/// <param name="HeadingPath">The headings above it, outermost first.</param>
internal sealed record PassageDraft(
    PassageKind Kind, TextRange Range, IReadOnlyList<string> Questions, IReadOnlyList<string> HeadingPath)
{
    /// <summary>Page or slide in the original where the passage begins, from 1; null where the format has none.</summary>
    public int? Page { get; init; }

    /// <summary>How sure the recognition of a picture's words is, from 0 to 1: the passage's least certain line; null where nothing was recognised.</summary>
    public double? ReadingConfidence { get; init; }

    /// <summary>Why the passage must not be quoted from, in a sentence for the editor; null where it may be.</summary>
    public string? QuarantineReason { get; init; }
}
