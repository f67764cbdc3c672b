using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace BotSuite.Answering.Guardrails.Disguises;

/// <summary>Words written as base64, as numbers, with percent signs, as HTML entities or as escapes.</summary>
internal static partial class EncodedRuns
{
    private const int ShortestWords = 6;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What is written so in a text, decoded; only what decodes to words.</summary>
    public static IEnumerable<Disguise> In(string text)
    {
        foreach (Match run in Base64().Matches(text))
        {
            if (FromBase64(run.Value) is { } words) yield return new Disguise("base64", words, run.Index, run.Index + run.Length);
        }

        foreach (Match run in Hexadecimal().Matches(text))
        {
            if (WordsOf(Digits(run, 16)) is { } words) yield return new Disguise("hexadecimal", words, run.Index, run.Index + run.Length);
        }

        foreach (Match run in Binary().Matches(text))
        {
            if (WordsOf(Digits(run, 2)) is { } words) yield return new Disguise("binary", words, run.Index, run.Index + run.Length);
        }

        foreach (Match run in Decimal().Matches(text))
        {
            if (WordsOf(Digits(run, 10)) is { } words) yield return new Disguise("character codes", words, run.Index, run.Index + run.Length);
        }

        if (Percent().IsMatch(text)) yield return new Disguise("percent signs", WebUtility.UrlDecode(text.Replace("+", "%2B", StringComparison.Ordinal)), 0, text.Length);
        if (Entity().IsMatch(text)) yield return new Disguise("entities", WebUtility.HtmlDecode(text), 0, text.Length);
        if (Escape().IsMatch(text)) yield return new Disguise("escapes", Escape().Replace(text, Unescape), 0, text.Length);
    }

    private static string? FromBase64(string run)
    {
        var plain = run.TrimEnd('=').Replace('-', '+').Replace('_', '/');
        // One character too many can be a full stop's neighbour; a rest of one holds no byte.
        if (plain.Length % 4 == 1) plain = plain[..^1];
        var bytes = new byte[plain.Length];
        return Convert.TryFromBase64String(plain.PadRight((plain.Length + 3) / 4 * 4, '='), bytes, out var count) ? WordsOf(bytes.AsSpan(0, count)) : null;
    }

    private static byte[] Digits(Match run, int radix)
    {
        var bytes = new byte[run.Groups["byte"].Captures.Count];
        foreach (var (index, capture) in run.Groups["byte"].Captures.Index())
        {
            var number = radix == 10 ? int.Parse(capture.ValueSpan, CultureInfo.InvariantCulture) : Convert.ToInt32(capture.Value, radix);
            if (number > byte.MaxValue) return [];
            bytes[index] = (byte)number;
        }

        return bytes;
    }

    // Most runs are order numbers and keys; words consist of letters with some spaces between.
    private static string? WordsOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < ShortestWords) return null;
        try
        {
            var words = Strict.GetString(bytes);
            var letters = words.Count(character => char.IsLetter(character) || char.IsWhiteSpace(character));
            return letters >= words.Length * 0.8 && !words.Any(character => char.IsControl(character) && !char.IsWhiteSpace(character)) ? words : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Unescape(Match escape)
    {
        var number = Convert.ToInt32(escape.Groups["number"].Value, 16);
        return number is > 0x1F and (< 0xD800 or > 0xDFFF) ? ((char)number).ToString() : " ";
    }

    [GeneratedRegex("[A-Za-z0-9+/_-]{12,}={0,2}")]
    private static partial Regex Base64();

    [GeneratedRegex(@"(?:(?:0x|\\x|%)?(?<byte>[0-9A-Fa-f]{2})[ ,:]?){8,}")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex("(?:(?<byte>[01]{8}) ?){6,}")]
    private static partial Regex Binary();

    [GeneratedRegex(@"(?<![0-9])(?:(?<byte>[0-9]{2,3})(?:, ?| |\b)){8,}")]
    private static partial Regex Decimal();

    [GeneratedRegex("(?:%[0-9A-Fa-f]{2}.{0,12}){3}", RegexOptions.Singleline)]
    private static partial Regex Percent();

    [GeneratedRegex("(?:&(?:#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});.{0,12}){3}", RegexOptions.Singleline)]
    private static partial Regex Entity();

    [GeneratedRegex(@"\\(?:u|x)(?<number>[0-9A-Fa-f]{4}|[0-9A-Fa-f]{2})")]
    private static partial Regex Escape();
}
