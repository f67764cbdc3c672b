using BotSuite.Knowledge.Ingestion.Reading.Structure;

namespace BotSuite.Knowledge.Ingestion.Reading.Pictures;

/// <summary>What was recognised in the pages of a document that are pictures.</summary>
/// <param name="lowest">The least confidence, from 0 to 1, of words that may be quoted.</param>
internal sealed class RecognisedPages(double lowest)
{
    private readonly Dictionary<int, IReadOnlyList<RecognisedLine>> _pages = [];
    private readonly List<int> _unread = [];
    private string? _reason;

    /// <summary>Why no page at all could be recognised, as a clause; null where one could or none had to be.</summary>
    public string? Failure => _pages.Count == 0 && _reason is not null ? $"the pages are pictures whose words were not recognised: {_reason}" : null;

    /// <summary>What the editor should know.</summary>
    public IReadOnlyList<string> Remarks =>
        _unread.Count == 0 ? [] : [$"Pages that are pictures and were not read: {string.Join(", ", _unread)}, because {_reason}."];

    /// <summary>A page was recognised.</summary>
    public void Add(int page, IReadOnlyList<RecognisedLine> lines) => _pages[page] = lines;

    /// <summary>A page was not recognised.</summary>
    /// <param name="page">Its number.</param>
    /// <param name="reason">Why, as a clause.</param>
    public void AddUnread(int page, string reason)
    {
        _unread.Add(page);
        _reason = reason;
    }

    /// <summary>Writes the words of a page.</summary>
    public void Write(int page, StructuredText text)
    {
        if (_pages.TryGetValue(page, out var lines)) RecognisedText.Write(lines, text, lowest);
    }
}
