namespace BotSuite.Knowledge.Ingestion.Reading.Pictures;

/// <summary>Looks at the first bytes of a picture before a program is let loose on it.</summary>
internal static class PictureHead
{
    // A4 at 600 dots per inch has 35 million; ten times that is a trap.
    private const long MostPixels = 150_000_000;

    private static readonly byte[][] Heads =
    [
        [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A], [0x42, 0x4D], [0x52, 0x49, 0x46, 0x46],
    ];

    /// <summary>Checks a file.</summary>
    /// <exception cref="UnreadableException">It is no picture, or one too large.</exception>
    public static void Check(string path)
    {
        var head = new byte[8];
        using (var stream = File.OpenRead(path))
        {
            var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (!Array.Exists(Heads, known => head.AsSpan(0, length).StartsWith(known))) throw new UnreadableException("the file is damaged, or no picture");
        }

        if (PictureSize.Of(path) is { } size && (Math.Max(size.Width, size.Height) > MostPixels || size.Width * size.Height > MostPixels))
            throw new UnreadableException($"the picture is {size.Width} by {size.Height} pixels large; save it smaller");
    }
}
