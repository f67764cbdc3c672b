namespace BotSuite.Knowledge.Ingestion.Reading.Pdf;

/// <summary>A page with its lines in reading order.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Height">In points.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="IsPicture">Whether its words, if there are any, are in a picture.</param>
internal sealed record PdfPage(int Number, double Height, IReadOnlyList<PdfLine> Lines, bool IsPicture);
