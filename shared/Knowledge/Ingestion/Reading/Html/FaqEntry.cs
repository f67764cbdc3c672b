namespace BotSuite.Knowledge.Ingestion.Reading.Html;

/// <summary>A question with its answer, as a page's markup names them.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer as text; line breaks are paragraphs and items.</param>
internal sealed record FaqEntry(string Question, string Answer);
