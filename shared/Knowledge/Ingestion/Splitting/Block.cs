using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Splitting;

/// <summary>A paragraph, or a whole list.</summary>
/// <param name="Range">Where it stands, without white space at either end.</param>
/// <param name="IsList">Whether it is a list.</param>
internal readonly record struct Block(TextRange Range, bool IsList);
