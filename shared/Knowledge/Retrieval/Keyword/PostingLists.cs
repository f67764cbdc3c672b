namespace BotSuite.Knowledge.Retrieval.Keyword;

/// <summary>For each term the rows that hold it, each with what it adds to the row's score. Immutable and flat: three arrays, no object a term.</summary>
internal sealed class PostingLists
{
    private readonly int[] _starts;
    private readonly int[] _rows;
    private readonly float[] _impacts;

    private PostingLists(int[] starts, int[] rows, float[] impacts) => (_starts, _rows, _impacts) = (starts, rows, impacts);

    /// <summary>Turns rows of terms into lists of rows.</summary>
    /// <param name="rows">The rows, in the order of their numbers.</param>
    /// <param name="vocabularySize">More than the greatest term number in the rows.</param>
    /// <param name="impact">What a term adds to a row, given how often it comes there and how long the row is.</param>
    public static PostingLists Build(IReadOnlyList<TermCounts> rows, int vocabularySize, Func<float, int, float> impact)
    {
        var starts = new int[vocabularySize + 1];
        foreach (var row in rows)
            foreach (var term in row.Terms)
                starts[term + 1]++;
        for (var term = 0; term < vocabularySize; term++) starts[term + 1] += starts[term];

        var next = starts.AsSpan(0, vocabularySize).ToArray();
        var listed = new int[starts[vocabularySize]];
        var impacts = new float[listed.Length];
        for (var row = 0; row < rows.Count; row++)
        {
            var terms = rows[row];
            for (var i = 0; i < terms.Terms.Length; i++)
            {
                var place = next[terms.Terms[i]]++;
                listed[place] = row;
                impacts[place] = impact(terms.Counts[i], terms.Length);
            }
        }

        return new PostingLists(starts, listed, impacts);
    }

    /// <summary>How many rows hold a term; 0 for a term that is unknown (-1) or newer than these lists.</summary>
    public int Count(int term) => term >= 0 && term < _starts.Length - 1 ? _starts[term + 1] - _starts[term] : 0;

    /// <summary>What a term adds to one row; 0 where the row does not hold it.</summary>
    public float ImpactOf(int term, int row)
    {
        var at = Count(term) == 0 ? -1 : _rows.AsSpan(_starts[term], Count(term)).BinarySearch(row);
        return at < 0 ? 0 : _impacts[_starts[term] + at];
    }

    /// <summary>Adds the term's impact times the weight to each row that holds it.</summary>
    public void Accumulate(int term, float weight, Span<float> scores)
    {
        if (Count(term) == 0) return;

        var rows = _rows.AsSpan(_starts[term], Count(term));
        var impacts = _impacts.AsSpan(_starts[term], rows.Length);
        for (var i = 0; i < rows.Length; i++) scores[rows[i]] += weight * impacts[i];
    }
}
