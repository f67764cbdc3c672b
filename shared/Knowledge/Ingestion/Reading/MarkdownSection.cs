using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>What stands between two headings.</summary>
/// <param name="Range">Where it stands in the written text; never empty, without white space at either end.</param>
/// <param name="HeadingPath">The headings above it, outermost first.</param>
internal sealed record MarkdownSection(TextRange Range, IReadOnlyList<string> HeadingPath);
