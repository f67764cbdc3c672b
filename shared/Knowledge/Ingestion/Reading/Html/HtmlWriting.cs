using System.Text;
using AngleSharp.Dom;
using BotSuite.Knowledge.Ingestion.Reading.Structure;

namespace BotSuite.Knowledge.Ingestion.Reading.Html;

/// <summary>
/// Writes the tree of a page as structured text: headings, paragraphs, lists, tables, and questions with their answers wherever a
/// page marks them as such (<c>details</c>, microdata, panels that a button opens, bold lines that are questions, <c>dt</c>).
/// </summary>
internal sealed class HtmlWriting
{
    private readonly StructuredText _text;
    private readonly FaqMarkup _known;
    private readonly PageFrame? _frame;
    private readonly LeftOutElements _leftOut;
    private readonly OpenedPanels _panels;
    private readonly HtmlLists _lists;
    private readonly StringBuilder _line = new();
    private bool _isAnswer;
    private IElement? _boldQuestionIn;

    /// <summary>Begins to write.</summary>
    /// <param name="text">Where it goes.</param>
    /// <param name="known">Questions that are written already.</param>
    /// <param name="frame">Tells what belongs to the page's frame; null where nothing does.</param>
    /// <param name="leftOut">Hears of what is left out.</param>
    /// <param name="panels">The panels that buttons open.</param>
    public HtmlWriting(StructuredText text, FaqMarkup known, PageFrame? frame, LeftOutElements leftOut, OpenedPanels panels)
    {
        (_text, _known, _frame, _leftOut, _panels) = (text, known, frame, leftOut, panels);
        _lists = new HtmlLists(text);
    }

    /// <summary>Writes what stands in an element.</summary>
    public void Write(IElement root)
    {
        Children(root);
        Flush();
        EndBoldQuestion(root);
    }

    private void Children(IElement element)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words) HtmlWhiteSpace.Append(_line, words.Data);
            else if (node is IElement inner) Element(inner);
        }
    }

    private void Element(IElement element)
    {
        var name = element.LocalName;
        if (HtmlElements.HoldNoText.Contains(name)) return;
        var label = _panels.LabelOf(element);
        if (label is null && HiddenElements.IsHidden(element)) _leftOut.AddHidden(element);
        else if (_frame?.IsFrame(element) == true) _leftOut.AddFrame(element);
        else if (label is not null && !_isAnswer && !_panels.IsHeaded(element)) Answer(label, element, element);
        else if (name is "br") _line.Append('\n');
        else if (!HtmlElements.IsBlock(name)) Children(element);
        else Block(element, name);
    }

    private void Block(IElement element, string name)
    {
        Flush();
        if (HtmlElements.HeadingLevel(name) is > 0 and var level) Heading(element, level);
        else if (name is "details") Details(element);
        else if (IsMarkedQuestion(element)) MarkedQuestion(element);
        else if (name is "table" && HtmlTable.HoldsData(element)) HtmlTable.Write(element, _text);
        else if (name is "pre") _text.Paragraph(element.TextContent);
        else if (name is "dt") Term(element);
        else if (BoldQuestion(element) is { } question) BeginBoldQuestion(element, question);
        else Container(element, name);
    }

    private void Container(IElement element, string name)
    {
        var isList = name is "ul" or "ol" or "menu" or "dir";
        if (isList) _lists.Begin(element);
        var isItem = name is "li" && _lists.BeginItem(element);
        Children(element);
        Flush();
        EndBoldQuestion(element);
        if (isItem) _lists.EndItem();
        if (isList) _lists.End();
    }

    private void Heading(IElement element, int level)
    {
        var words = ElementWords.Of(element);
        if (_known.Holds(words)) return;
        EndBoldQuestion(null);
        _text.Heading(level, words);
    }

    private void Details(IElement element)
    {
        var summary = element.Children.FirstOrDefault(child => child.LocalName is "summary");
        var question = summary is null ? "" : ElementWords.Of(summary);
        if (question.Length > 0 && _known.Holds(question)) return;
        Answer(question, element, summary is null ? element : summary);
    }

    /// <summary>Writes what stands in an element as the answer to a question. Inside another answer it is part of that one.</summary>
    private void Answer(string question, IElement element, IElement asked)
    {
        if (_isAnswer || question.Length == 0)
        {
            _text.Paragraph(question);
            ChildrenBut(element, asked);
            Flush();
            return;
        }

        Flush();
        EndBoldQuestion(null);
        _isAnswer = true;
        _text.BeginAnswer([question]);
        ChildrenBut(element, asked);
        Flush();
        _text.EndAnswer();
        _isAnswer = false;
    }

    private void ChildrenBut(IElement element, IElement left)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words) HtmlWhiteSpace.Append(_line, words.Data);
            else if (node is IElement inner && inner != left) Element(inner);
        }
    }

    private static bool IsMarkedQuestion(IElement element) =>
        element.GetAttribute("itemtype") is { } type && type.TrimEnd('/').EndsWith("schema.org/Question", StringComparison.OrdinalIgnoreCase)
        && element.QuerySelector("[itemprop='name']") is not null && element.QuerySelector("[itemprop='acceptedAnswer']") is not null;

    private void MarkedQuestion(IElement element)
    {
        var name = element.QuerySelector("[itemprop='name']")!;
        var question = ElementWords.Of(name);
        if (!_known.Holds(question)) Answer(question, element.QuerySelector("[itemprop='acceptedAnswer']")!, name);
    }

    private void Term(IElement element)
    {
        var words = ElementWords.Of(element);
        if (QuestionHeading.Is(words) && element.ParentElement is { } list) BeginBoldQuestion(list, words);
        else if (words.Length > 0) _line.Append(words).Append(": ");
    }

    /// <summary>The words of a line that is nothing but a question in bold letters; null for any other.</summary>
    private string? BoldQuestion(IElement element)
    {
        if (_isAnswer || element.LocalName is not ("p" or "div") || element.ParentElement is null) return null;
        var inner = element.ChildNodes.Where(node => node is IElement || !string.IsNullOrWhiteSpace(node.TextContent)).Take(2).ToList();
        if (inner is not [IElement { LocalName: "b" or "strong" } bold]) return null;
        var words = ElementWords.Of(bold);
        return words.Length is > 0 and < 300 && QuestionHeading.Is(words) ? words : null;
    }

    private void BeginBoldQuestion(IElement element, string question)
    {
        if (_known.Holds(question) || _isAnswer) return;
        EndBoldQuestion(null);
        _boldQuestionIn = element.LocalName is "dl" ? element : element.ParentElement;
        _text.BeginAnswer([question]);
    }

    /// <summary>Ends the answer to a bold question where the element ends that it stood in; with null, wherever it stood.</summary>
    private void EndBoldQuestion(IElement? ended)
    {
        if (_boldQuestionIn is null || (ended is not null && ended != _boldQuestionIn)) return;
        _text.EndAnswer();
        _boldQuestionIn = null;
    }

    private void Flush()
    {
        var words = _line.ToString().Trim();
        _line.Clear();
        if (words.Length == 0 || _known.Holds(words)) return;
        if (!_lists.Take(words)) _text.Paragraph(words);
    }
}
