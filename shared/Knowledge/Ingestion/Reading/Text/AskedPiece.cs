using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Reading.Text;

/// <summary>A piece of a text: the answer to a question that stands above it, or what is none.</summary>
/// <param name="Range">Where it stands, without white space at either end.</param>
/// <param name="Question">The question; null for other text.</param>
internal readonly record struct AskedPiece(TextRange Range, string? Question);
