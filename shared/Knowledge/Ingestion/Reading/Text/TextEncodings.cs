using System.Text;

namespace BotSuite.Knowledge.Ingestion.Reading.Text;

/// <summary>
/// Finds out in which encoding bytes are text: by the byte order mark, by what the file itself declares, as UTF-8, and failing that
/// as UTF-16 without mark, as CP949 (with EUC-KR), or as Windows-1252 (with Latin-1). Nothing is replaced: bytes that are text in none of
/// them are refused.
/// </summary>
internal static class TextEncodings
{
    private const double TextLike = 0.7;
    private const double MostControls = 0.02;

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16Big = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Korean = Strict(949);
    private static readonly Encoding Western = Strict(1252);

    // UTF-32 first: its mark begins with that of UTF-16.
    private static readonly (byte[] Mark, Encoding Encoding, string Name)[] Marked =
    [
        ([0xFF, 0xFE, 0, 0], new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true), "UTF-32"),
        ([0, 0, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true), "UTF-32"),
        ([0xEF, 0xBB, 0xBF], Utf8, "UTF-8"),
        ([0xFF, 0xFE], Utf16, "UTF-16"),
        ([0xFE, 0xFF], Utf16Big, "UTF-16"),
    ];

    /// <summary>Reads bytes as text.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="declared">The encoding that the file names itself, such as <c>euc-kr</c>; null for none. One that is unknown or plainly wrong is passed over.</param>
    /// <exception cref="UnreadableException">They are no text, or in no encoding that is known here.</exception>
    public static DecodedText Decode(byte[] bytes, string? declared = null)
    {
        var text = Marks(bytes) ?? Declared(bytes, declared) ?? Guess(bytes);
        if (text.Text.Contains('\0')) throw new UnreadableException("not a text file: it holds the character NUL");
        return HoldsControls(text.Text) ? throw new UnreadableException("not a text file: it holds control characters") : text;
    }

    private static DecodedText? Marks(byte[] bytes)
    {
        foreach (var (mark, encoding, name) in Marked)
        {
            if (!bytes.AsSpan().StartsWith(mark)) continue;
            try
            {
                return new DecodedText(encoding.GetString(bytes.AsSpan(mark.Length)), name, false);
            }
            catch (DecoderFallbackException exception)
            {
                throw Broken(name, mark.Length + exception.Index);
            }
        }

        return null;
    }

    private static DecodedText? Declared(byte[] bytes, string? declared)
    {
        var encoding = declared?.Trim().Trim('"', '\'').ToLowerInvariant() switch
        {
            "utf-8" or "utf8" => Utf8,
            "euc-kr" or "euckr" or "ks_c_5601-1987" or "ks_c_5601" or "ksc5601" or "cp949" or "ms949" or "windows-949" or "uhc" or "korean" => Korean,
            "iso-8859-1" or "latin1" or "windows-1252" or "cp1252" => Western,
            _ => null,
        };
        return encoding is not null && TryDecode(encoding, bytes) is { } text ? new DecodedText(text, NameOf(encoding), false) : null;
    }

    private static DecodedText Guess(byte[] bytes)
    {
        var scan = Utf8Scan.Of(bytes);
        if (bytes.Contains((byte)0)) return WithoutMark(bytes) ?? throw new UnreadableException("not a text file: it holds the character NUL");
        if (scan.FirstBroken is not { } place) return new DecodedText(Utf8.GetString(bytes), "UTF-8", false);
        if (scan.IsBrokenUtf8) throw Broken("UTF-8", place);
        if (HighBytes.LookKorean(bytes) && TryDecode(Korean, bytes) is { } korean) return new DecodedText(korean, NameOf(Korean), true);
        return HighBytes.LookWestern(bytes) && TryDecode(Western, bytes) is { } western
            ? new DecodedText(western, NameOf(Western), true)
            : throw Broken("UTF-8", place);
    }

    private static DecodedText? WithoutMark(byte[] bytes)
    {
        if (bytes.Length % 2 != 0) return null;
        var (little, big) = (TryDecode(Utf16, bytes), TryDecode(Utf16Big, bytes));
        var (littleShare, bigShare) = (ShareOfText(little), ShareOfText(big));
        return Math.Max(littleShare, bigShare) < TextLike
            ? null
            : new DecodedText(littleShare >= bigShare ? little! : big!, "UTF-16", true);
    }

    /// <summary>The part of ASCII and Hangul. Read in the wrong byte order, ASCII becomes Han, which is why Han does not count.</summary>
    private static double ShareOfText(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Contains('\0')) return 0;
        return (double)text.Count(sign => sign is (>= ' ' and < '\u007F') or '\n' or '\r' or '\t' or (>= '가' and <= '힣')) / text.Length;
    }

    private static bool HoldsControls(string text) =>
        text.Count(sign => sign is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\u001B')) > 3 + text.Length * MostControls;

    private static string? TryDecode(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string NameOf(Encoding encoding) =>
        encoding == Korean ? "CP949 (EUC-KR)" : encoding == Western ? "Windows-1252 (Latin-1)" : "UTF-8";

    private static Encoding Strict(int page) =>
        CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static UnreadableException Broken(string name, int place) => new($"not {name}: broken near byte {place}; save it as UTF-8");
}
