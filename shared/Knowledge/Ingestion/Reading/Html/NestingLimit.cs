using System.Collections.Frozen;
using System.Text;

namespace BotSuite.Knowledge.Ingestion.Reading.Html;

/// <summary>
/// Takes out of HTML the tags that lie too deep in each other; their words stay. The parser looks through everything that is still open
/// at every tag: 16,000 unclosed lists take it nine seconds, twice as many four times as long.
/// </summary>
/// <param name="html">The page.</param>
/// <param name="deepest">Most elements in each other.</param>
internal sealed class NestingLimit(string html, int deepest)
{
    // Never open for long: they are void, or the next one of their kind closes them.
    private static readonly FrozenSet<string> NotCounted =
        "area base br col embed hr img input link meta source track wbr param p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> HoldRawText =
        "script style textarea title xmp iframe noembed noframes".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly List<(int Start, int Length)> _open = [];
    private StringBuilder? _kept;
    private int _copied;

    /// <summary>The page without tags that lie deeper; the very same string where none does.</summary>
    public static string Apply(string html, int deepest) => new NestingLimit(html, deepest).Rewrite();

    private string Rewrite()
    {
        var place = 0;
        while (place < html.Length && html.IndexOf('<', place) is >= 0 and var start)
            place = html.AsSpan(start).StartsWith("<!--") ? EndOfComment(start) : Tag(start);
        return _kept is null ? html : _kept.Append(html, _copied, html.Length - _copied).ToString();
    }

    private int EndOfComment(int start) => html.IndexOf("-->", start + 4, StringComparison.Ordinal) is >= 0 and var end ? end + 3 : html.Length;

    private int Tag(int start)
    {
        var isEnd = start + 1 < html.Length && html[start + 1] == '/';
        var name = start + (isEnd ? 2 : 1);
        if (name >= html.Length || !char.IsAsciiLetter(html[name])) return start + 1;
        var nameEnd = name;
        while (nameEnd < html.Length && html[nameEnd] is not (' ' or '\t' or '\n' or '\r' or '\f' or '/' or '>')) nameEnd++;
        var end = EndOfTag(nameEnd);
        var words = html.AsSpan(name, nameEnd - name);
        if (NotCounted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words)) return end;
        if (isEnd) Close(words, start, end);
        else if (HoldRawText.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words)) return EndOfRawText(words, end);
        else Open(name, nameEnd, start, end);
        return end;
    }

    private void Open(int name, int nameEnd, int start, int end)
    {
        if (html[end - 2] == '/') return;
        _open.Add((name, nameEnd - name));
        if (_open.Count > deepest) Drop(start, end);
    }

    private void Close(ReadOnlySpan<char> name, int start, int end)
    {
        for (var i = _open.Count - 1; i >= Math.Max(0, _open.Count - deepest); i--)
        {
            if (!name.Equals(html.AsSpan(_open[i].Start, _open[i].Length), StringComparison.OrdinalIgnoreCase)) continue;
            if (i >= deepest) Drop(start, end);
            _open.RemoveRange(i, _open.Count - i);
            return;
        }
    }

    /// <summary>Leaves a tag out; words on either side of it stay apart.</summary>
    private void Drop(int start, int end)
    {
        _kept ??= new StringBuilder(html.Length);
        _kept.Append(html, _copied, start - _copied).Append(' ');
        _copied = end;
    }

    private int EndOfTag(int place)
    {
        var quote = '\0';
        for (; place < html.Length; place++)
        {
            var sign = html[place];
            if (quote != '\0') quote = sign == quote ? '\0' : quote;
            else if (sign == '>') return place + 1;
            else if (sign is '"' or '\'' && html[place - 1] is '=' or ' ') quote = sign;
        }

        return html.Length;
    }

    private int EndOfRawText(ReadOnlySpan<char> name, int place)
    {
        while (html.IndexOf("</", place, StringComparison.Ordinal) is >= 0 and var end)
        {
            if (html.AsSpan(end + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase)) return end;
            place = end + 2;
        }

        return html.Length;
    }
}
