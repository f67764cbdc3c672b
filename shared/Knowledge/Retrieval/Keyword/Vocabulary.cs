using System.Collections.Concurrent;

namespace BotSuite.Knowledge.Retrieval.Keyword;

/// <summary>Numbers terms from 0. Grows and never forgets, so that a number means the same to every snapshot. Safe for many threads.</summary>
internal sealed class Vocabulary
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Lock _growth = new();

    /// <summary>How many terms have a number.</summary>
    public int Count => _numbers.Count;

    /// <summary>All terms, each at the place of its number.</summary>
    public string[] InOrder()
    {
        lock (_growth)
        {
            var terms = new string[_numbers.Count];
            foreach (var (term, number) in _numbers) terms[number] = term;
            return terms;
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
            if (_numbers.TryGetValue(term, out number)) return number;
            number = _numbers.Count;
            _numbers[term] = number;
            return number;
        }
    }
}
