using System.Text;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>Reads a whole text file: UTF-8, or UTF-8 and UTF-16 with a byte order mark. Nothing is guessed and nothing replaced.</summary>
internal static class TextFile
{
    private static readonly (byte[] Mark, Encoding Encoding, string Name)[] Marked =
    [
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(false, throwOnInvalidBytes: true), "UTF-8"),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), "UTF-16"),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), "UTF-16"),
    ];

    /// <summary>The text without its byte order mark.</summary>
    /// <exception cref="UnreadableException">The file is empty, too long, or no text.</exception>
    public static async Task<string> ReadAsync(string path, int longest, CancellationToken cancellationToken)
    {
        if (!HoldsBytes(path)) throw new UnreadableException("the file is empty");
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        var text = Decode(bytes);
        if (text.Contains('\0')) throw new UnreadableException("not a text file: it holds the character NUL");
        if (text.Length > longest)
            throw new UnreadableException($"the text is {text.Length} characters long; at most {longest} are read (Ingestion:MaximumDocumentCharacters)");
        return string.IsNullOrWhiteSpace(text) ? throw new UnreadableException("the file is empty") : text;
    }

    /// <summary>Whether there is anything to read. A named pipe says no too, and to open one would mean to wait for its writer.</summary>
    public static bool HoldsBytes(string path) => new FileInfo(path).Length > 0;

    private static string Decode(byte[] bytes)
    {
        var (mark, encoding, name) = Marked.FirstOrDefault(marked => bytes.AsSpan().StartsWith(marked.Mark), ([], Marked[0].Encoding, Marked[0].Name));
        try
        {
            return encoding.GetString(bytes.AsSpan(mark.Length));
        }
        catch (DecoderFallbackException exception)
        {
            throw new UnreadableException($"not {name}: broken near byte {mark.Length + exception.Index}; save it as UTF-8");
        }
    }
}
