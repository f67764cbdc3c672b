using System.Collections.Concurrent;

namespace BotSuite.Knowledge.Retrieval.Keyword;

/// <summary>Numbers terms from 0. Grows and never forgets, so that a number means the same to every snapshot. Safe for many threads.</summary>
internal sealed class Vocabulary
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];
    private readonly Lock _growth = new();

    // Beside the dictionary, whose own count takes all its locks.
    private volatile int _count;

    /// <summary>How many terms have a number.</summary>
    public int Count => _count;

    /// <summary>All terms, each at the place of its number.</summary>
    public string[] InOrder()
    {
        lock (_growth) return [.. _terms];
    }

    /// <summary>The terms of numbers.</summary>
    public string[] Named(IEnumerable<int> numbers)
    {
        lock (_growth) return [.. numbers.Select(number => _terms[number])];
    }

    /// <summary>Numbers terms by their places, unless some have a number or one comes twice; then nothing is numbered.</summary>
    public bool TryBegin(IReadOnlyList<string> terms)
    {
        lock (_growth)
        {
            if (_terms.Count > 0 || terms.Distinct(StringComparer.Ordinal).Count() < terms.Count) return false;
            foreach (var term in terms) Add(term);
            return true;
        }
    }

    /// <summary>The number of a term; -1 for one that no text has held.</summary>
    public int Find(string term) => _numbers.TryGetValue(term, out var number) ? number : -1;

    /// <summary>The number of a term, a new one where it has none.</summary>
    public int FindOrAdd(string term)
    {
        if (_numbers.TryGetValue(term, out var number)) return number;
        lock (_growth)
        {
            return _numbers.TryGetValue(term, out number) ? number : Add(term);
        }
    }

    private int Add(string term)
    {
        var number = _terms.Count;
        _terms.Add(term);
        _numbers[term] = number;
        _count = number + 1;
        return number;
    }
}
