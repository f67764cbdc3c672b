using System.Text;

namespace BotSuite.Knowledge.Ingestion.Reading.Structure;

/// <summary>
/// Finds what is printed on page after page: headers, footers, page numbers. Two lines are the same where they differ in figures
/// only and stand at the same height.
/// </summary>
internal sealed class RepeatedLines
{
    /// <summary>Part of the page's height, at the top and at the bottom, where such lines stand.</summary>
    public const double Edge = 0.1;

    private const double SameHeight = 0.015;
    private const int Enough = 3;
    private const int LongestExample = 200;

    private readonly Dictionary<string, List<double>> _repeated = new(StringComparer.Ordinal);
    private readonly List<string> _examples = [];

    private RepeatedLines()
    {
    }

    /// <summary>Each repeated line once, as its first page has it.</summary>
    public IReadOnlyList<string> Examples => _examples;

    /// <summary>Finds the lines that repeat.</summary>
    /// <param name="pages">For each page the lines near its edges: their words, and their height as a part of the page's, from 0 at the bottom to 1.</param>
    public static RepeatedLines Of(IReadOnlyList<IReadOnlyList<(string Words, double Height)>> pages)
    {
        var found = new RepeatedLines();
        if (pages.Count < 2) return found;

        var lines = pages.SelectMany((page, number) => page.Select(line => (Shape: ShapeOf(line.Words), line.Words, line.Height, Page: number)));
        foreach (var same in lines.GroupBy(line => line.Shape, StringComparer.Ordinal))
            foreach (var height in Heights(same.Select(line => line.Height)))
            {
                var there = same.Where(line => Math.Abs(line.Height - height) <= SameHeight).ToList();
                if (there.Select(line => line.Page).Distinct().Count() < Math.Min(pages.Count, Enough)) continue;
                found.Add(same.Key, height, there[0].Words);
            }

        return found;
    }

    /// <summary>Whether a line is one of them.</summary>
    public bool Holds(string words, double height) =>
        _repeated.TryGetValue(ShapeOf(words), out var heights) && heights.Exists(known => Math.Abs(known - height) <= SameHeight);

    private void Add(string shape, double height, string example)
    {
        if (!_repeated.TryGetValue(shape, out var heights)) _repeated[shape] = heights = [];
        heights.Add(height);
        if (!_examples.Contains(example)) _examples.Add(example.Length > LongestExample ? example[..LongestExample] : example);
    }

    /// <summary>One height of each group of heights that lie close to each other.</summary>
    private static List<double> Heights(IEnumerable<double> heights)
    {
        var groups = new List<double>();
        foreach (var height in heights.Order())
            if (groups.Count == 0 || height - groups[^1] > SameHeight) groups.Add(height);
        return groups;
    }

    /// <summary>"Page 12 of 96" and "Page 13 of 96" have one shape.</summary>
    private static string ShapeOf(string words)
    {
        var shape = new StringBuilder(words.Length);
        foreach (var character in words)
        {
            if (char.IsWhiteSpace(character)) continue;
            if (!char.IsDigit(character)) shape.Append(char.ToLowerInvariant(character));
            else if (shape.Length == 0 || shape[^1] != '#') shape.Append('#');
        }

        return shape.ToString();
    }
}
