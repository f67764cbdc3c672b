using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Reading.Structure;

/// <summary>What stands between two headings, or the answer to a question.</summary>
/// <param name="Range">Where it stands in the written text; never empty, without white space at either end.</param>
/// <param name="HeadingPath">The headings above it, outermost first.</param>
/// <param name="Questions">The questions that it was given as the answer to; null for a section.</param>
internal sealed record StructuredSection(TextRange Range, IReadOnlyList<string> HeadingPath, IReadOnlyList<string>? Questions);
