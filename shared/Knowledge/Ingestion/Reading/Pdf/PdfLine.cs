namespace BotSuite.Knowledge.Ingestion.Reading.Pdf;

/// <summary>A line of a page, or a piece of one where wide gaps part it. Lengths are points, from the page's lower left corner.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Baseline">Height of its base line.</param>
/// <param name="Size">Size of most of its letters.</param>
/// <param name="IsBold">Whether all of it is bold.</param>
/// <param name="EndsInSpace">Whether the file has a space after its last letter.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Baseline, double Size, bool IsBold, bool EndsInSpace)
{
    /// <summary>The pieces of a line that wide gaps part, as in a table; the line alone where none do.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [Text];

    /// <summary>Whether the line shares a part of the width with another one.</summary>
    public bool IsAboveOrBelow(PdfLine other) => Math.Min(Right, other.Right) - Math.Max(Left, other.Left) > 0;
}
