using System.Text;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Reading.Text;
using BotSuite.Knowledge.Ingestion.Splitting;
using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Reading.Structure;

/// <summary>
/// What a reader of a structured format writes into, from the first line of the document to the last: it becomes plain text that
/// people can read (a line a paragraph, lists with their markers, a table row as an item that names its columns) and remembers
/// headings, pages, questions and how sure each line is. Words are cleaned on the way in: no control characters, no private-use
/// signs, single spaces.
/// </summary>
/// <param name="longest">
/// Most characters. A small file can stand for a huge text: column headings are repeated in each row, and the names of JSON on each line.
/// </param>
internal sealed class StructuredText(int longest = StructuredText.UsualLongest)
{
    private const int UsualLongest = 40_000_000;

    // Each passage carries what stands above it, so that a heading as long as a book would be kept once for each of its pages.
    private const int LongestHeading = 1_000;
    private const int LongestQuestion = 4_000;

    private readonly StringBuilder _text = new();
    private readonly List<StructuredSection> _sections = [];
    private readonly List<(int Level, string Heading)> _path = [];
    private readonly PageMarks _pages = new();
    private readonly LineConfidences _confidences = new();
    private IReadOnlyList<string>? _questions;
    private string _category = "";
    private int _sectionStart;
    private bool _isInList;

    /// <summary>The first heading of the first level; null where there is none.</summary>
    public string? Title { get; private set; }

    /// <summary>Whether anything stands under headings or by itself, so that there will be passages.</summary>
    public bool HasPassages => _sections.Count > 0 || !IsBlankFrom(_sectionStart);

    /// <summary>Number of characters written so far.</summary>
    public int Length => _text.Length;

    /// <summary>What follows stands on this page or slide, from 1. A page break never joins two words.</summary>
    public void BeginPage(int page)
    {
        EndList();
        _pages.Add(_text.Length, page);
    }

    /// <summary>A heading. What follows stands under it until a heading of the same or a higher level comes. Inside an answer it is a paragraph.</summary>
    /// <param name="level">1 for the highest.</param>
    /// <param name="words">The heading; nothing happens where it is blank, and what is too long to be one is a paragraph.</param>
    public void Heading(int level, string words)
    {
        var heading = CleanWords.OnOneLine(words);
        if (heading.Length == 0) return;
        if (_questions is not null || heading.Length > LongestHeading)
        {
            Paragraph(heading);
            return;
        }

        EndSection();
        _path.RemoveAll(above => above.Level >= level);
        _path.Add((level, heading));
        if (level == 1) Title ??= heading;
        _text.Append(heading).Append("\n\n");
        _sectionStart = _text.Length;
    }

    /// <summary>A paragraph; line breaks in it stay.</summary>
    public void Paragraph(string words)
    {
        EndList();
        var lines = CleanWords.Lines(words);
        if (lines.Count == 0) return;
        _text.AppendJoin('\n', lines).Append("\n\n");
        CheckLength();
    }

    /// <summary>A paragraph as somebody or something has recognised it in a picture.</summary>
    /// <param name="words">The words.</param>
    /// <param name="confidence">How sure the recognition is, from 0 to 1.</param>
    public void Recognised(string words, double confidence)
    {
        EndList();
        var start = _text.Length;
        Paragraph(words);
        if (_text.Length > start) _confidences.Add(new TextRange(start, _text.Length), confidence);
    }

    /// <summary>What follows is never in one passage with what was written before, though it stands under the same headings.</summary>
    public void EndPassage() => EndSection();

    /// <summary>Goes on with the paragraph or item that was written last, as after a page break in the middle of a sentence; a paragraph of its own where there is none.</summary>
    public void Continue(string words)
    {
        var more = CleanWords.OnOneLine(words);
        if (more.Length == 0) return;
        var end = _text.Length;
        while (end > _sectionStart && _text[end - 1] == '\n') end--;
        if (end == _sectionStart)
        {
            Paragraph(more);
            return;
        }

        var tail = _text.Length - end;
        _text.Insert(end, " " + more);
        CheckLength();
        _pages.MoveFrom(end, _text.Length - tail);
    }

    /// <summary>An item of a list. Items that follow each other are one list.</summary>
    /// <param name="depth">0 for an outer list, 1 for a list in an item, and so on.</param>
    /// <param name="marker">What stands before it: <c>-</c>, <c>3.</c>, <c>가.</c>; blank for a dash.</param>
    /// <param name="words">The words; further lines are paragraphs of the same item.</param>
    public void ListItem(int depth, string marker, string words)
    {
        var lines = CleanWords.Lines(words);
        if (lines.Count == 0) return;
        var indent = new string(' ', 2 * Math.Clamp(depth, 0, 12));
        _text.Append(indent).Append(marker.Length == 0 ? "-" : marker).Append(' ').Append(lines[0]).Append('\n');
        foreach (var line in lines.Skip(1)) _text.Append(indent).Append("  ").Append(line).Append('\n');
        _isInList = true;
        CheckLength();
    }

    /// <summary>Goes on with the item that was written last, or with an item that it stands in, on lines of their own.</summary>
    /// <param name="depth">The depth of the item that goes on.</param>
    /// <param name="words">The words; each line stands on its own.</param>
    public void ItemLine(int depth, string words)
    {
        var indent = new string(' ', 2 * (Math.Clamp(depth, 0, 12) + 1));
        foreach (var line in CleanWords.Lines(words)) _text.Append(indent).Append(line).Append('\n');
        CheckLength();
    }

    /// <summary>Lines whose spaces mean something, as in code.</summary>
    public void Verbatim(string lines)
    {
        EndList();
        var start = _text.Length;
        foreach (var line in lines.Split('\n'))
            if (!string.IsNullOrWhiteSpace(line)) _text.Append(line.Replace("\0", "", StringComparison.Ordinal).TrimEnd()).Append('\n');
        if (_text.Length > start) _text.Append('\n');
        CheckLength();
    }

    /// <summary>A table of which the rows follow. Its question and answer columns, where it has them, make entries of the rows.</summary>
    /// <param name="columns">The column headings; empty where the table has none.</param>
    public StructuredTable BeginTable(IReadOnlyList<string> columns)
    {
        EndList();
        return new StructuredTable(this, columns);
    }

    /// <summary>What follows answers these questions, until <see cref="EndAnswer"/>. The questions are written above it.</summary>
    /// <param name="questions">The main wording first; blank and endless ones are left out, and without any the words are plain text.</param>
    public void BeginAnswer(IReadOnlyList<string> questions)
    {
        EndAnswer();
        EndSection();
        string[] asked = [.. questions.Select(CleanWords.OnOneLine).Where(question => question.Length is > 0 and <= LongestQuestion).Distinct(StringComparer.Ordinal)];
        if (asked.Length == 0) return;
        Paragraph(asked[0]);
        _questions = asked;
        _sectionStart = _text.Length;
    }

    /// <summary>Ends the answer that <see cref="BeginAnswer"/> began; nothing happens where there is none.</summary>
    public void EndAnswer()
    {
        if (_questions is null) return;
        EndSection();
        (_questions, _category) = (null, "");
    }

    /// <summary>A question with its answer.</summary>
    /// <param name="questions">The main wording first.</param>
    /// <param name="answer">The answer; line breaks stay.</param>
    /// <param name="category">A heading of the answer alone, below the headings above it; blank for none.</param>
    /// <param name="remarks">What stands beside the answer and is no part of it; blank for nothing.</param>
    public void Answer(IReadOnlyList<string> questions, string answer, string category = "", string remarks = "")
    {
        if (CleanWords.Lines(answer).Count == 0) return;
        BeginAnswer(questions);
        _category = CleanWords.OnOneLine(category);
        Paragraph(answer);
        EndAnswer();
        Paragraph(remarks);
        _sectionStart = _text.Length;
    }

    /// <summary>Closes the text. Nothing can be written afterwards.</summary>
    /// <param name="title">Heads the passages that no heading of the first level stands above.</param>
    public (string Text, IReadOnlyList<PassageDraft> Passages) Finish(string title)
    {
        EndAnswer();
        EndSection();
        var text = _text.ToString().TrimEnd('\n', ' ') + '\n';
        return (text, [.. _sections.SelectMany(section => PassagesOf(section, text, title))]);
    }

    private IEnumerable<PassageDraft> PassagesOf(StructuredSection section, string text, string title)
    {
        string[] path = section.HeadingPath.Count > 0 && Title is not null ? [.. section.HeadingPath] : [title, .. section.HeadingPath];
        IReadOnlyList<string> questions = section.Questions
            ?? (section.HeadingPath is [.., var heading] && QuestionHeading.Is(heading) ? [QuestionNumber.Without(heading)] : []);
        var drafts = section.Questions is null && questions.Count == 0
            ? AskedPassages.Of(text, section.Range, path)
            : (section.Questions is not null ? AnswerLength.Split(text, section.Range) : PassageSplitter.Split(text, section.Range))
                .Select(range => new PassageDraft(PassageKind.FaqEntry, range, questions, path));
        return drafts.Select(draft => draft with { Page = _pages.At(draft.Range.Start), ReadingConfidence = _confidences.LeastIn(draft.Range) });
    }

    private void EndSection()
    {
        EndList();
        int start = _sectionStart, end = _text.Length;
        while (start < end && char.IsWhiteSpace(_text[start])) start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1])) end--;
        if (end > start) _sections.Add(new StructuredSection(new TextRange(start, end), Path(), _questions));
        _sectionStart = _text.Length;
    }

    private string[] Path()
    {
        var path = _path.Select(above => above.Heading);
        return [.. _category.Length > 0 ? path.Append(_category) : path];
    }

    private void EndList()
    {
        if (_isInList) _text.Append('\n');
        _isInList = false;
    }

    /// <exception cref="UnreadableException">The text is longer than it may be.</exception>
    private void CheckLength()
    {
        if (_text.Length > longest) throw new UnreadableException($"the text that the file stands for is longer than {longest} characters");
    }

    private bool IsBlankFrom(int start)
    {
        for (var at = start; at < _text.Length; at++)
            if (!char.IsWhiteSpace(_text[at])) return false;
        return true;
    }
}
