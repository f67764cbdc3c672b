using System.Globalization;
using AngleSharp.Dom;
using BotSuite.Knowledge.Ingestion.Reading.Structure;

namespace BotSuite.Knowledge.Ingestion.Reading.Html;

/// <summary>Keeps the markers of lists in lists, and the lines of an item together.</summary>
/// <param name="text">Where the items go.</param>
internal sealed class HtmlLists(StructuredText text)
{
    private readonly Stack<(bool IsNumbered, int Next)> _lists = [];
    private readonly Stack<(string Marker, List<string> Lines)> _items = [];

    /// <summary>A list begins. What was gathered of the item that it stands in is written first.</summary>
    public void Begin(IElement list)
    {
        WriteItem();
        var first = int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var start) ? start : 1;
        _lists.Push((list.LocalName is "ol", first));
    }

    /// <summary>A list ends.</summary>
    public void End() => _lists.Pop();

    /// <summary>An item begins; false for one that is a part of the page with a heading of its own, as cards are.</summary>
    public bool BeginItem(IElement item)
    {
        if (_lists.Count == 0 || item.QuerySelector("h1, h2, h3, h4, h5, h6, table, details, [itemtype]") is not null) return false;
        var (isNumbered, next) = _lists.Pop();
        _lists.Push((isNumbered, next + 1));
        _items.Push((isNumbered ? next.ToString(CultureInfo.InvariantCulture) + "." : "-", []));
        return true;
    }

    /// <summary>An item ends.</summary>
    public void EndItem()
    {
        WriteItem();
        _items.Pop();
    }

    /// <summary>Takes lines for the open item; false where there is none.</summary>
    public bool Take(string lines)
    {
        if (_items.Count == 0) return false;
        _items.Peek().Lines.Add(lines);
        return true;
    }

    private void WriteItem()
    {
        if (_items.Count == 0 || _items.Peek().Lines is not { Count: > 0 } lines) return;
        text.ListItem(_lists.Count - 1, _items.Peek().Marker, string.Join('\n', lines));
        lines.Clear();
    }
}
