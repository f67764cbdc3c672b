using System.Buffers.Binary;

namespace BotSuite.Knowledge.Ingestion.Reading.Pictures;

/// <summary>Tells the size of a picture from its first bytes, before anything unpacks it.</summary>
internal static class PictureSize
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47];

    /// <summary>Width and height in pixels; null for what is no PNG.</summary>
    public static (int Width, int Height)? Of(string path)
    {
        using var stream = File.OpenRead(path);
        var head = new byte[24];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.AsSpan().StartsWith(Png)) return null;
        return (BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(20)));
    }
}
