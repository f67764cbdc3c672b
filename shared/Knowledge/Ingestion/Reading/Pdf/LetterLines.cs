using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace BotSuite.Knowledge.Ingestion.Reading.Pdf;

/// <summary>
/// Puts the letters of a page together to pieces of lines, in the order in which the file draws them: letters that follow each
/// other on one base line are a word, a gap is a space, a wide gap or a jump ends the piece.
/// </summary>
internal sealed class LetterLines
{
    // Parts of the letter size. Words of justified TeX text stand 0.2 to 0.8 apart, kerning stays under 0.1, cells begin at 2.
    private const double SpaceGap = 0.15;
    private const double CellGap = 1.8;
    private const double SmallStep = 0.6;

    private readonly List<PdfLine> _pieces = [];
    private readonly StringBuilder _text = new();
    private readonly Dictionary<double, int> _sizes = [];
    private double _left, _right, _baseline, _size;
    private bool _isBold, _hasSpace;

    private LetterLines()
    {
    }

    /// <summary>The pieces, in the order of the file.</summary>
    public static List<PdfLine> Of(IReadOnlyList<Letter> letters)
    {
        var lines = new LetterLines();
        var turn = OrientationOfMost(letters);
        foreach (var letter in letters)
            if (letter.TextOrientation == turn || turn is TextOrientation.Other) lines.Add(letter, turn);
        lines.End();
        return lines._pieces;
    }

    private static TextOrientation OrientationOfMost(IReadOnlyList<Letter> letters) =>
        letters.Count == 0 ? TextOrientation.Horizontal
            : letters.CountBy(letter => letter.TextOrientation).MaxBy(pair => pair.Value).Key;

    private void Add(Letter letter, TextOrientation turn)
    {
        var (start, end) = (Turned(letter.StartBaseLine, turn), Turned(letter.EndBaseLine, turn));
        if (string.IsNullOrWhiteSpace(letter.Value))
        {
            _hasSpace = _text.Length > 0;
            return;
        }

        var size = letter.PointSize is > 0.5 and < 400 ? letter.PointSize : Math.Max(1, letter.Width * 2);
        if (_text.Length > 0 && !Follows(start, size)) End();
        if (_text.Length == 0) Begin(start, size, letter);
        else if (IsNoteMark(start.Y, size, letter.Value)) return;
        else if (_hasSpace || start.X - _right > SpaceGap * _size) _text.Append(' ');

        _text.Append(Ligatures.Apart(letter.Value));
        _sizes[size] = _sizes.GetValueOrDefault(size) + 1;
        _isBold &= IsBold(letter);
        _right = Math.Max(_right, end.X);
        _hasSpace = false;
    }

    private void Begin(PdfPoint start, double size, Letter letter)
    {
        (_left, _right, _baseline, _size) = (start.X, start.X, start.Y, size);
        (_isBold, _hasSpace) = (IsBold(letter), false);
    }

    private bool Follows(PdfPoint start, double size)
    {
        var gap = start.X - _right;
        var step = Math.Abs(start.Y - _baseline);
        var larger = Math.Max(size, _size);
        if (gap < -0.5 * larger || gap > CellGap * larger) return false;
        // Raised and lowered figures belong to their line.
        return step <= 0.2 * larger || (step <= SmallStep * larger && Math.Min(size, _size) < 0.85 * larger);
    }

    /// <summary>A raised number after a mark of punctuation points at a footnote and is no part of the sentence.</summary>
    private bool IsNoteMark(double baseline, double size, string value) =>
        size < 0.8 * _size && baseline - _baseline > 0.1 * _size && value.Length == 1 && char.IsAsciiDigit(value[0])
        && _text[^1] is '.' or ',' or ';' or ':' or '”' or '"' or ')' or '’' or '?' or '!';

    private void End()
    {
        if (_text.Length > 0)
        {
            var size = _sizes.MaxBy(pair => pair.Value).Key;
            var piece = new PdfLine(_text.ToString(), _left, _right, _baseline, size, _isBold, _hasSpace);
            if (!IsDrawnAgain(piece)) _pieces.Add(piece);
        }

        _text.Clear();
        _sizes.Clear();
        _hasSpace = false;
    }

    /// <summary>Some programs make letters bold, or give them a shadow, by drawing them twice.</summary>
    private bool IsDrawnAgain(PdfLine piece) =>
        _pieces.TakeLast(3).Any(before => before.Text == piece.Text
            && Math.Abs(before.Left - piece.Left) < 0.25 * piece.Size && Math.Abs(before.Baseline - piece.Baseline) < 0.25 * piece.Size);

    private static bool IsBold(Letter letter) =>
        letter.FontDetails.IsBold || letter.RenderingMode is TextRenderingMode.FillThenStroke
        || (letter.FontName?.Contains("Bold", StringComparison.OrdinalIgnoreCase) ?? false);

    private static PdfPoint Turned(PdfPoint point, TextOrientation turn) => turn switch
    {
        TextOrientation.Rotate90 => new PdfPoint(-point.Y, point.X),
        TextOrientation.Rotate270 => new PdfPoint(point.Y, -point.X),
        TextOrientation.Rotate180 => new PdfPoint(-point.X, -point.Y),
        _ => point,
    };
}
