using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Reading.Structure;

/// <summary>How sure the recognition of each line is, for the lines that were recognised in pictures.</summary>
internal sealed class LineConfidences
{
    private readonly List<(TextRange Range, double Confidence)> _lines = [];

    /// <summary>A line was written.</summary>
    /// <param name="range">Where it stands; after all lines before.</param>
    /// <param name="confidence">From 0 to 1.</param>
    public void Add(TextRange range, double confidence) => _lines.Add((range, Math.Clamp(confidence, 0, 1)));

    /// <summary>The least of the lines that a range touches; null where none of them was recognised.</summary>
    public double? LeastIn(TextRange range)
    {
        double? least = null;
        foreach (var (line, confidence) in _lines)
        {
            if (line.Start >= range.End) break;
            if (line.End > range.Start && !(least <= confidence)) least = confidence;
        }

        return least;
    }
}
