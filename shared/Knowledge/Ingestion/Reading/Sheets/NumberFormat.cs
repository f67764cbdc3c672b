using System.Buffers;
using System.Globalization;
using System.Text;
using BotSuite.Knowledge.Ingestion.Reading.Structure;

namespace BotSuite.Knowledge.Ingestion.Reading.Sheets;

/// <summary>Reads one number format as spreadsheets write them: <c>#,##0.00 "원"</c>, <c>0.0%</c>, <c>[$€-407] #,##0</c>.</summary>
internal static class NumberFormat
{
    private static readonly SearchValues<char> TimeLetters = SearchValues.Create("yYdDhHsS");

    /// <summary>Whether a format shows days or times.</summary>
    public static bool IsTime(string code) => Bare(code).AsSpan().IndexOfAny(TimeLetters) >= 0 || Bare(code).Contains("mm", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a format shows hundredths.</summary>
    public static bool IsPercent(string code) => Bare(code).Contains('%');

    /// <summary>A number in a format that shows no time.</summary>
    public static string Shown(double value, string code)
    {
        var parts = code.Split(';');
        var isNegativePart = value < 0 && parts.Length > 1;
        var part = isNegativePart ? parts[1] : parts[0];
        var digits = Bare(part);
        if (digits.AsSpan().IndexOfAny("0#?") < 0) return PlainNumber.Of(value);

        var isPercent = digits.Contains('%');
        var point = digits.IndexOf('.');
        var decimals = point < 0 ? 0 : Math.Min(digits.AsSpan(point).Count('0') + digits.AsSpan(point).Count('#'), 15);
        if (isNegativePart) value = -value;
        var shown = (isPercent ? value * 100 : value).ToString((digits.Contains(',') ? "N" : "F") + decimals, CultureInfo.InvariantCulture);
        if (point >= 0 && digits.AsSpan(point).Count('0') == 0) shown = shown.TrimEnd('0').TrimEnd('.');
        var (before, after) = Words(part);
        return (before + shown + after + (isPercent ? "%" : "")).Trim();
    }

    /// <summary>The code without what is only text: quoted words, escaped signs, colours and currencies in brackets.</summary>
    private static string Bare(string code)
    {
        var bare = new StringBuilder(code.Length);
        var inQuotes = false;
        var inBrackets = false;
        for (var at = 0; at < code.Length; at++)
        {
            var sign = code[at];
            if (sign == '"') inQuotes = !inQuotes;
            else if (inQuotes) continue;
            else if (sign is '\\' or '_' or '*') at++;
            else if (sign == '[') inBrackets = true;
            else if (sign == ']') inBrackets = false;
            else if (!inBrackets && !code.AsSpan(at).StartsWith("General", StringComparison.OrdinalIgnoreCase)) bare.Append(sign);
            else if (!inBrackets) at += "General".Length - 1;
        }

        return bare.ToString();
    }

    /// <summary>The words and currencies before and after the digits.</summary>
    private static (string Before, string After) Words(string code)
    {
        StringBuilder before = new(), after = new();
        var isBefore = true;
        for (var at = 0; at < code.Length; at++)
        {
            var words = isBefore ? before : after;
            switch (code[at])
            {
                case '0' or '#' or '?':
                    isBefore = false;
                    break;
                case '"' when code.IndexOf('"', at + 1) is >= 0 and var quote:
                    words.Append(code, at + 1, quote - at - 1);
                    at = quote;
                    break;
                case '[' when code.IndexOf(']', at) is >= 0 and var bracket:
                    words.Append(Currency(code[(at + 1)..bracket]));
                    at = bracket;
                    break;
                case '_' or '*':
                    at++;
                    break;
                case '\\' when at + 1 < code.Length:
                    words.Append(code[++at]);
                    break;
                case '$' or '€' or '₩' or '£' or '¥' or '(' or ')' or '-' or ' ':
                    words.Append(code[at]);
                    break;
            }
        }

        return (before.ToString(), after.ToString());
    }

    // "$€-407" is a currency with a locale; anything else in brackets is a colour or a condition.
    private static string Currency(string bracket) => bracket.StartsWith('$') ? bracket[1..].Split('-')[0] : "";
}
