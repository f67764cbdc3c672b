namespace BotSuite.Knowledge.Ingestion.Reading.Structure;

/// <summary>Where each page begins in a text that is being written.</summary>
internal sealed class PageMarks
{
    private readonly List<(int Start, int Page)> _marks = [];

    /// <summary>A page begins.</summary>
    /// <param name="start">Its first character.</param>
    /// <param name="page">Its number, from 1.</param>
    public void Add(int start, int page) => _marks.Add((start, page));

    /// <summary>Words have been put in before pages that are still empty, which now begin later.</summary>
    public void MoveFrom(int start, int newStart)
    {
        for (var i = _marks.Count - 1; i >= 0 && _marks[i].Start > start; i--) _marks[i] = (newStart, _marks[i].Page);
    }

    /// <summary>The page of a character; null where no page has begun before it.</summary>
    public int? At(int position)
    {
        int low = 0, high = _marks.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_marks[middle].Start <= position) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? null : _marks[low - 1].Page;
    }
}
