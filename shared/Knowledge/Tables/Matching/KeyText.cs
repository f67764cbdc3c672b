using System.Text;
using BotSuite.Knowledge.Retrieval.Keyword;

namespace BotSuite.Knowledge.Tables.Matching;

/// <summary>
/// Brings keys, and what people write for them, into one form: <c>Plan B</c>, <c>plan-b</c> and <c>planB</c> are the same;
/// <c>15</c>, <c>1.5</c>, <c>-15</c> and <c>1 5</c> are four different things, because a digit more or less is another order.
/// </summary>
internal static class KeyText
{
    /// <summary>The pieces of a text in order.</summary>
    public static List<KeyToken> TokensOf(string text)
    {
        var normalized = NormalizedText.Of(text);
        var tokens = new List<KeyToken>();
        for (var i = 0; i < normalized.Length;)
        {
            var end = EndOfToken(normalized, i);
            if (end == i)
            {
                i++;
                continue;
            }

            var start = IsSign(normalized, i, tokens) ? i - 1 : i;
            var piece = normalized[start..end];
            tokens.Add(new KeyToken(char.IsAsciiDigit(normalized[i]) ? piece.Replace(",", "", StringComparison.Ordinal) : piece.Replace("'", "", StringComparison.Ordinal), start));
            i = end;
        }

        return tokens;
    }

    /// <summary>The one form of a key; empty where the text holds no letter and no digit.</summary>
    public static string Fold(string text) => Join(TokensOf(text), 0, int.MaxValue);

    /// <summary>The one form of some pieces of a text.</summary>
    public static string Join(IReadOnlyList<KeyToken> tokens, int start, int end)
    {
        var folded = new StringBuilder();
        for (var i = start; i < Math.Min(end, tokens.Count); i++)
        {
            if (i > start && tokens[i].IsNumber && tokens[i - 1].IsNumber) folded.Append(' ');
            folded.Append(tokens[i].Text);
        }

        return folded.ToString();
    }

    private static int EndOfToken(string text, int start)
    {
        if (char.IsAsciiDigit(text[start])) return EndOfNumber(text, start);

        var kind = KindOf(text[start]);
        var end = start;
        while (end < text.Length && kind != Kind.None && KindOf(text[end]) == kind) end++;
        // The it's of English, and the + and # of names such as Plus+ and C#.
        while (kind == Kind.Word && end < text.Length && (text[end] is '+' or '#' || text[end] == '\'' && end + 1 < text.Length && KindOf(text[end + 1]) == Kind.Word))
        {
            end++;
            while (end < text.Length && KindOf(text[end]) == Kind.Word) end++;
        }

        return end;
    }

    private static int EndOfNumber(string text, int start)
    {
        var end = start;
        while (end < text.Length)
        {
            if (char.IsAsciiDigit(text[end])) end++;
            else if (text[end] == '.' && IsDigit(text, end + 1)) end++;
            else if (text[end] == ',' && IsGroup(text, end + 1)) end++;
            else break;
        }

        return end;
    }

    private static bool IsGroup(string text, int at) => IsDigit(text, at) && IsDigit(text, at + 1) && IsDigit(text, at + 2) && !IsDigit(text, at + 3);

    private static bool IsDigit(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    // A hyphen between two pieces joins them; one that stands before a number alone makes it negative.
    private static bool IsSign(string text, int at, List<KeyToken> tokens) =>
        char.IsAsciiDigit(text[at]) && at > 0 && text[at - 1] is '-' or '\u2212'
        && (at == 1 || char.IsWhiteSpace(text[at - 2])) && (tokens.Count == 0 || tokens[^1].Start + tokens[^1].Text.Length < at - 1);

    private static Kind KindOf(char character) => character switch
    {
        >= '\uAC00' and <= '\uD7A3' or >= '\u3131' and <= '\u318E' => Kind.Hangul,
        >= '0' and <= '9' => Kind.None,
        _ when char.IsLetterOrDigit(character) || char.IsSurrogate(character) => Kind.Word,
        _ => Kind.None,
    };

    private enum Kind
    {
        None,
        Word,
        Hangul,
    }
}
