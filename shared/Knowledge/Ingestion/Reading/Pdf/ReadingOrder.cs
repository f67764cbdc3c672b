namespace BotSuite.Knowledge.Ingestion.Reading.Pdf;

/// <summary>
/// Puts the pieces of a page in reading order. Most files draw their text as it is read, columns and table cells included, and that
/// order is kept. Where it jumps about, or runs across two columns of prose, the page is cut along its empty strips instead:
/// columns from left to right, what lies above before what lies below (the recursive XY cut of Nagy and Seth, 1984).
/// </summary>
internal static class ReadingOrder
{
    private const int LeastLinesOfColumn = 3;
    private const int LettersOfProse = 25;
    private const int Deepest = 40;
    // Above this part of jumps upwards within one column the file's order is no reading order.
    private const double ManyJumps = 0.08;

    /// <summary>The lines of a page, with the pieces of table rows put together.</summary>
    public static IReadOnlyList<PdfLine> Of(List<PdfLine> pieces)
    {
        if (pieces.Count < 2) return pieces;
        var ordered = IsAsRead(pieces) ? pieces : Cut(pieces, 0);
        return Rows(ordered);
    }

    private static bool IsAsRead(List<PdfLine> pieces)
    {
        int jumps = 0, acrossColumns = 0;
        for (var i = 1; i < pieces.Count; i++)
        {
            PdfLine before = pieces[i - 1], piece = pieces[i];
            if (piece.Baseline > before.Baseline + before.Size && piece.IsAboveOrBelow(before)) jumps++;
            if (IsBeside(before, piece) && before.Text.Length >= LettersOfProse && piece.Text.Length >= LettersOfProse) acrossColumns++;
        }

        return jumps <= 1 + (ManyJumps * pieces.Count) && acrossColumns < Math.Max(4, pieces.Count / 5);
    }

    private static List<PdfLine> Cut(List<PdfLine> pieces, int depth)
    {
        if (pieces.Count < 2 || depth > Deepest) return TopDown(pieces);
        if (Gutter(pieces) is { } gutter)
        {
            var left = pieces.FindAll(piece => piece.Right <= gutter);
            var right = pieces.FindAll(piece => piece.Right > gutter);
            return [.. Cut(left, depth + 1), .. Cut(right, depth + 1)];
        }

        if (Strip(pieces) is { } strip)
        {
            var upper = pieces.FindAll(piece => piece.Baseline > strip);
            var lower = pieces.FindAll(piece => piece.Baseline <= strip);
            return [.. Cut(upper, depth + 1), .. Cut(lower, depth + 1)];
        }

        return TopDown(pieces);
    }

    /// <summary>Where the widest empty strip from top to bottom lies that has lines of prose on both sides; null where none does.</summary>
    private static double? Gutter(List<PdfLine> pieces)
    {
        var byLeft = pieces.OrderBy(piece => piece.Left).ToList();
        double reach = byLeft[0].Right, widest = byLeft.Max(piece => piece.Size);
        double? gutter = null;
        for (var i = 1; i < byLeft.Count; i++)
        {
            var gap = byLeft[i].Left - reach;
            if (gap > widest * 0.8 && i >= LeastLinesOfColumn && byLeft.Count - i >= LeastLinesOfColumn
                && IsProse(byLeft.Take(i)) && IsProse(byLeft.Skip(i)))
                (widest, gutter) = (gap, reach + (gap / 2));
            reach = Math.Max(reach, byLeft[i].Right);
        }

        return gutter;
    }

    private static bool IsProse(IEnumerable<PdfLine> pieces) => pieces.Average(piece => piece.Text.Length) >= LettersOfProse * 0.6;

    /// <summary>Where the highest empty strip from left to right lies; null where the lines are evenly set.</summary>
    private static double? Strip(List<PdfLine> pieces)
    {
        var heights = pieces.Select(piece => piece.Baseline).Order().ToList();
        double widest = pieces.Average(piece => piece.Size) * 1.3;
        double? strip = null;
        for (var i = 1; i < heights.Count; i++)
        {
            var gap = heights[i] - heights[i - 1];
            if (gap <= widest) continue;
            (widest, strip) = (gap, heights[i - 1] + (gap / 2));
        }

        return strip;
    }

    private static List<PdfLine> TopDown(List<PdfLine> pieces)
    {
        pieces.Sort((one, other) => Math.Abs(one.Baseline - other.Baseline) < 0.3 * Math.Min(one.Size, other.Size)
            ? one.Left.CompareTo(other.Left) : other.Baseline.CompareTo(one.Baseline));
        return pieces;
    }

    /// <summary>Joins pieces that stand beside each other to one line of several cells; a bullet or number joins its words.</summary>
    private static List<PdfLine> Rows(List<PdfLine> pieces)
    {
        var lines = new List<PdfLine>(pieces.Count);
        foreach (var piece in pieces)
        {
            if (lines.Count > 0 && IsBeside(lines[^1], piece)) lines[^1] = Joined(lines[^1], piece);
            else lines.Add(piece);
        }

        return lines;
    }

    private static bool IsBeside(PdfLine left, PdfLine right) =>
        Math.Abs(left.Baseline - right.Baseline) < 0.3 * Math.Min(left.Size, right.Size) && right.Left >= left.Right - (0.5 * right.Size);

    private static PdfLine Joined(PdfLine left, PdfLine right)
    {
        var isMarker = left.Cells.Count == 1 && ItemMarker.Is(left.Text);
        return right with
        {
            Text = left.Text + ' ' + right.Text,
            Left = left.Left,
            IsBold = right.IsBold && (left.IsBold || isMarker),
            Cells = isMarker ? [left.Text + ' ' + right.Text] : [.. left.Cells, right.Text],
        };
    }
}
