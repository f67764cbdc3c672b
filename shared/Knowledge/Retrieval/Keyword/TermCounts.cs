using System.Runtime.InteropServices;

namespace BotSuite.Knowledge.Retrieval.Keyword;

/// <summary>Which terms a text holds, and how often. Immutable.</summary>
internal sealed class TermCounts
{
    private TermCounts(int[] terms, float[] counts, int length) => (Terms, Counts, Length) = (terms, counts, length);

    /// <summary>Numbers of the terms, each once.</summary>
    public int[] Terms { get; }

    /// <summary>How often the term at the same place comes.</summary>
    public float[] Counts { get; }

    /// <summary>How many terms the text has, repetitions included.</summary>
    public int Length { get; }

    /// <summary>Terms that were counted before.</summary>
    /// <param name="terms">Numbers of the terms, each once.</param>
    /// <param name="counts">How often each comes.</param>
    /// <param name="length">How many terms the text has, repetitions and terms that are not among them included.</param>
    public static TermCounts Counted(int[] terms, float[] counts, int length) => new(terms, counts, length);

    /// <summary>Counts terms, numbering those that are new.</summary>
    public static TermCounts Of(List<Term> terms, Vocabulary vocabulary)
    {
        var counts = new Dictionary<int, int>(terms.Count);
        foreach (var term in terms)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, vocabulary.FindOrAdd(term.Text), out _)++;

        var numbers = new int[counts.Count];
        var times = new float[counts.Count];
        var i = 0;
        foreach (var (number, count) in counts)
        {
            numbers[i] = number;
            times[i++] = count;
        }

        return new TermCounts(numbers, times, terms.Count);
    }
}
