using BotSuite.Data.Sources;
using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>A passage before it is stored.</summary>
/// <param name="Kind">Answer to a question, or running text.</param>
/// <param name="Range">Where it stands in the document's text; never empty.</param>
/// <param name="Questions">The questions that it answers.</param>
/// <param name="HeadingPath">The headings above it, outermost first.</param>
internal sealed record PassageDraft(
    PassageKind Kind, TextRange Range, IReadOnlyList<string> Questions, IReadOnlyList<string> HeadingPath);
