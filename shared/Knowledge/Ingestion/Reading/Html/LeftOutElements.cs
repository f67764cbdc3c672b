using AngleSharp.Dom;

namespace BotSuite.Knowledge.Ingestion.Reading.Html;

/// <summary>What a page holds and its text does not: the frame, and what nobody sees.</summary>
internal sealed class LeftOutElements
{
    private const int LongestHidden = 20_000;

    private readonly DroppedPieces _pieces = new();
    private readonly List<string> _hidden = [];

    /// <summary>The pieces, for the editor's preview.</summary>
    public IReadOnlyList<string> Pieces => _pieces.Pieces;

    /// <summary>The words that are hidden from readers of the page, as far as they are words.</summary>
    public IReadOnlyList<string> Hidden => _hidden;

    /// <summary>A part of the frame is left out.</summary>
    public void AddFrame(IElement element) => _pieces.Add(ElementWords.First(element, 2_000));

    /// <summary>A hidden part is left out.</summary>
    public void AddHidden(IElement element)
    {
        var words = ElementWords.First(element, LongestHidden);
        _pieces.Add(words);
        if (words.Length > 0 && _hidden.Count < 1_000) _hidden.Add(words);
    }

    /// <summary>Everything of the page but its main part is left out.</summary>
    public void AddAround(IElement main, IElement body)
    {
        for (var inner = main; inner != body && inner.ParentElement is { } above; inner = above)
            foreach (var beside in above.Children)
                if (beside != inner && !HtmlElements.HoldNoText.Contains(beside.LocalName))
                    if (HiddenElements.IsHidden(beside)) AddHidden(beside);
                    else AddFrame(beside);
    }
}
