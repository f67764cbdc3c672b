using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>What stands between two headings.</summary>
/// <param name="Range">Where it stands in the written text; never empty, without white space at either end.</param>
/// <param name="HeadingPath">The headings above it, outermost first.</param>
/// <param name="Question">The question that it was given as the answer to, in <c>details</c> with a <c>summary</c>; null for a section.</param>
internal sealed record MarkdownSection(TextRange Range, IReadOnlyList<string> HeadingPath, string? Question = null);
