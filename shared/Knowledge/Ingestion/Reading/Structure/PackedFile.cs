using System.IO.Compression;
using System.Xml;

namespace BotSuite.Knowledge.Ingestion.Reading.Structure;

/// <summary>
/// Checks a packed office file before anything is built of it: what it unpacks to is counted, not believed; its XML may declare
/// nothing (no DTD, so no entities) and may not lie deep inside itself.
/// </summary>
internal static class PackedFile
{
    private const int DeepestXml = 200;

    private static readonly byte[] Packed = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = false,
    };

    /// <summary>Checks a file.</summary>
    /// <param name="file">The file; it stays open.</param>
    /// <param name="kind">What it should be, such as "Word document".</param>
    /// <param name="content">A folder that such a file holds, such as <c>word/</c>.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <exception cref="UnreadableException">It is none, or beyond the limits.</exception>
    public static void Check(Stream file, string kind, string content, ReadingOptions options, CancellationToken cancellationToken)
    {
        CheckHead(file, kind);
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Count > options.MaximumPackedFiles)
                throw new UnreadableException($"the file holds {archive.Entries.Count} packed files; at most {options.MaximumPackedFiles} are read (Ingestion:MaximumPackedFiles)");
            if (!archive.Entries.Any(entry => entry.FullName.StartsWith(content, StringComparison.OrdinalIgnoreCase))) throw Damaged(kind);
            var rest = options.MaximumUnpackedBytes;
            foreach (var entry in archive.Entries)
            {
                cancellationToken.ThrowIfCancellationRequested();
                CheckEntry(entry, ref rest, options.MaximumUnpackedBytes);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or NotSupportedException or ArgumentException)
        {
            throw Damaged(kind);
        }
    }

    /// <summary>What is said of a file that is not what it should be.</summary>
    public static UnreadableException Damaged(string kind) => new($"the file is damaged, or no {kind}");

    private static void CheckHead(Stream stream, string kind)
    {
        stream.Position = 0;
        var head = new byte[8];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (head.AsSpan(0, length).StartsWith(Packed)) return;
        if (!head.AsSpan(0, length).StartsWith(Compound)) throw Damaged(kind);
        // Office keeps a protected file as one stream in the container of its old formats.
        throw HoldsName(stream, "EncryptedPackage")
            ? new UnreadableException("the file is protected by a password; save it without")
            : new UnreadableException($"the file is in an old format under a new name; open it in its program and save it anew as a {kind}");
    }

    private static bool HoldsName(Stream stream, string name)
    {
        stream.Position = 0;
        var bytes = new byte[Math.Min(stream.Length, 1_000_000)];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes(name)) >= 0;
    }

    private static void CheckEntry(ZipArchiveEntry entry, ref long rest, long most)
    {
        using var bytes = new BoundedStream(entry.Open(), rest, most);
        if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            CheckXml(bytes);
        bytes.ReadToEnd();
        rest = bytes.Rest;
    }

    private static void CheckXml(Stream bytes)
    {
        using var reader = XmlReader.Create(bytes, Strict);
        while (reader.Read())
            if (reader.Depth > DeepestXml) throw new UnreadableException($"its contents lie more than {DeepestXml} deep inside each other");
    }
}
