using BotSuite.Knowledge.Ingestion.Reading.Text;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>Reads a whole text file in whatever encoding it is in.</summary>
internal static class TextFile
{
    /// <summary>The text.</summary>
    /// <exception cref="UnreadableException">The file is empty, too long, or no text.</exception>
    public static async Task<DecodedText> ReadAsync(SourceFile file, int longest, CancellationToken cancellationToken)
    {
        if (!HoldsBytes(file)) throw new UnreadableException("the file is empty");
        var decoded = TextEncodings.Decode(await BytesAsync(file, cancellationToken));
        CheckLength(decoded.Text, longest);
        return string.IsNullOrWhiteSpace(decoded.Text) ? throw new UnreadableException("the file is empty") : decoded;
    }

    /// <summary>All bytes of a file.</summary>
    public static async Task<byte[]> BytesAsync(SourceFile file, CancellationToken cancellationToken) =>
        file.Content ?? await File.ReadAllBytesAsync(file.Path, cancellationToken);

    /// <summary>Refuses what is too long.</summary>
    /// <exception cref="UnreadableException">The text is longer.</exception>
    public static void CheckLength(string text, int longest)
    {
        if (text.Length > longest)
            throw new UnreadableException($"the text is {text.Length} characters long; at most {longest} are read (Ingestion:MaximumDocumentCharacters)");
    }

    /// <summary>Whether there is anything to read. A named pipe says no too, and to open one would mean to wait for its writer.</summary>
    public static bool HoldsBytes(SourceFile file) => (file.Content?.Length ?? new FileInfo(file.Path).Length) > 0;
}
