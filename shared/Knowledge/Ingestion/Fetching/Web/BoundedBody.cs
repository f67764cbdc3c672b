using System.Buffers;
using System.IO.Compression;

namespace BotSuite.Knowledge.Ingestion.Fetching.Web;

/// <summary>Reads the body of an answer and gives up as soon as it is too large, compressed or not.</summary>
internal static class BoundedBody
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>The header <c>Accept-Encoding</c> that fits what can be read here.</summary>
    public const string Encodings = "gzip, deflate, br";

    /// <summary>Whether a body that is encoded so can be read.</summary>
    /// <param name="encodings">The values of <c>Content-Encoding</c>.</param>
    public static bool Knows(ICollection<string> encodings) => encodings.Count == 0 || (encodings.Count == 1 && Decoder(encodings.First()) is not null);

    /// <summary>The bytes of a body.</summary>
    /// <param name="content">The answer's content.</param>
    /// <param name="most">Most bytes, before and after decompression.</param>
    /// <param name="mayBeCut">Whether the first bytes do where there are more.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The bytes; null where there are more and they must not be cut.</returns>
    /// <exception cref="InvalidDataException">What is compressed is damaged.</exception>
    public static async Task<byte[]?> ReadAsync(HttpContent content, int most, bool mayBeCut, CancellationToken cancellationToken)
    {
        // What is too large by its own account is not even begun.
        if (!mayBeCut && content.Headers.ContentLength > most) return null;

        await using var raw = await content.ReadAsStreamAsync(cancellationToken);
        await using var body = content.Headers.ContentEncoding.Count == 0 ? raw : Decoder(content.Headers.ContentEncoding.First())!(raw);
        return await ReadAsync(body, most, mayBeCut, cancellationToken);
    }

    /// <summary>The bytes of a stream; null where there are more than allowed and they must not be cut.</summary>
    public static async Task<byte[]?> ReadAsync(Stream body, int most, bool mayBeCut, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            for (int read; (read = await body.ReadAsync(chunk.AsMemory(0, ChunkBytes), cancellationToken)) > 0;)
            {
                var room = most - (int)kept.Length;
                kept.Write(chunk, 0, Math.Min(read, room));
                if (read > room) return mayBeCut ? kept.ToArray() : null;
            }

            return kept.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    private static Func<Stream, Stream>? Decoder(string encoding) => encoding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => stream => new GZipStream(stream, CompressionMode.Decompress),
        "deflate" => stream => new ZLibStream(stream, CompressionMode.Decompress),
        "br" => stream => new BrotliStream(stream, CompressionMode.Decompress),
        "identity" => stream => stream,
        _ => null,
    };
}
