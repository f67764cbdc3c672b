using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace BotSuite.Knowledge.Ingestion.Reading.Word;

/// <summary>The words of a paragraph as people see them: without deletions that are only tracked, hidden words, field codes and comments.</summary>
internal sealed class WordParagraph
{
    private readonly WordStyles _styles;
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _hidden = new();
    private readonly List<Paragraph> _boxes = [];
    private readonly List<long> _notes = [];
    private int _letters, _boldLetters;

    private WordParagraph(WordStyles styles) => _styles = styles;

    /// <summary>The words; line breaks stay.</summary>
    public string Text => _text.ToString();

    /// <summary>Words that the document hides from its readers.</summary>
    public string Hidden => _hidden.ToString();

    /// <summary>Whether all words are bold.</summary>
    public bool IsBold => _letters > 0 && _boldLetters == _letters;

    /// <summary>The paragraphs of text boxes that hang on this one.</summary>
    public IReadOnlyList<Paragraph> Boxes => _boxes;

    /// <summary>The numbers of the footnotes (from 0) and endnotes (negative, from -1) that it refers to.</summary>
    public IReadOnlyList<long> Notes => _notes;

    /// <summary>Pages that begin inside it or before its first word, as the program that saved it last laid it out.</summary>
    public int PagesBegun { get; private set; }

    /// <summary>Reads a paragraph.</summary>
    public static WordParagraph Of(Paragraph paragraph, WordStyles styles)
    {
        var words = new WordParagraph(styles);
        words.Read(paragraph);
        return words;
    }

    private void Read(OpenXmlElement parent)
    {
        foreach (var element in parent.ChildElements)
            switch (element)
            {
                case DeletedRun or MoveFromRun or ParagraphProperties:
                    break;
                case Run run:
                    ReadRun(run);
                    break;
                case AlternateContent alternate:
                    if (BranchOf(alternate) is { } branch) Read(branch);
                    break;
                default:
                    Read(element);
                    break;
            }
    }

    private void ReadRun(Run run)
    {
        var isHidden = _styles.IsHidden(run);
        var isBold = _styles.IsBold(run);
        foreach (var element in run.ChildElements)
            switch (element)
            {
                case W.Text text:
                    Append(text.Text, isHidden, isBold);
                    break;
                case TabChar or PositionalTab:
                    Append(" ", isHidden, isBold);
                    break;
                case Break or CarriageReturn:
                    Append("\n", isHidden, isBold);
                    break;
                case NoBreakHyphen:
                    Append("-", isHidden, isBold);
                    break;
                case LastRenderedPageBreak:
                    PagesBegun++;
                    break;
                case FootnoteReference { Id.Value: var id }:
                    _notes.Add(id);
                    break;
                case EndnoteReference { Id.Value: var id }:
                    _notes.Add(-id - 1);
                    break;
                case Ruby ruby:
                    foreach (var inner in ruby.Elements<RubyBase>()) Read(inner);
                    break;
                case W.Drawing or Picture or AlternateContent or EmbeddedObject:
                    ReadBoxes(element);
                    break;
            }
    }

    private void Append(string words, bool isHidden, bool isBold)
    {
        if (isHidden)
        {
            _hidden.Append(words);
            return;
        }

        _text.Append(words);
        var letters = words.Count(char.IsLetterOrDigit);
        _letters += letters;
        if (isBold) _boldLetters += letters;
    }

    private void ReadBoxes(OpenXmlElement element)
    {
        if (element is AlternateContent alternate)
        {
            if (BranchOf(alternate) is { } branch) ReadBoxes(branch);
        }
        else if (element is TextBoxContent box)
        {
            _boxes.AddRange(box.Descendants<Paragraph>());
        }
        else
        {
            foreach (var child in element.ChildElements) ReadBoxes(child);
        }
    }

    // Both branches draw the same box; one is enough.
    private static OpenXmlElement? BranchOf(AlternateContent alternate) =>
        (OpenXmlElement?)alternate.GetFirstChild<AlternateContentChoice>() ?? alternate.GetFirstChild<AlternateContentFallback>();
}
