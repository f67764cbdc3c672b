using System.Collections;

namespace BotSuite.Answering.Privacy;

/// <summary>What has been found in a text. No sign of the text belongs to two finds; whoever comes first has it.</summary>
internal sealed class FoundSpans(int length)
{
    private readonly List<MaskedSpan> _spans = [];
    private BitArray? _taken;

    /// <summary>Adds finds of a kind, but for those that touch an earlier one.</summary>
    public void Add(PersonalDataKind kind, IEnumerable<Range> found)
    {
        foreach (var range in found)
        {
            var (start, end) = (range.Start.Value, range.End.Value);
            if (IsTaken(start, end)) continue;
            _taken ??= new BitArray(length);
            for (var at = start; at < end; at++)
                _taken[at] = true;
            _spans.Add(new MaskedSpan(kind, start, end));
        }
    }

    /// <summary>The finds in the order of the text.</summary>
    public List<MaskedSpan> InOrder()
    {
        _spans.Sort((left, right) => left.Start.CompareTo(right.Start));
        return _spans;
    }

    private bool IsTaken(int start, int end)
    {
        for (var at = start; _taken is not null && at < end; at++)
        {
            if (_taken[at]) return true;
        }

        return false;
    }
}
