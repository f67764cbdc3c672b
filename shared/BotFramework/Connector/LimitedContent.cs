namespace BotSuite.BotFramework.Connector;

/// <summary>Reads bodies of other servers, which may be longer than they should be.</summary>
internal static class LimitedContent
{
    /// <summary>Reads a whole body.</summary>
    /// <param name="content">The body.</param>
    /// <param name="limit">The most bytes to accept.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidDataException">The body is longer than <paramref name="limit"/>.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        var (bytes, whole) = await ReadUpToAsync(content, limit, cancellationToken);
        return whole ? bytes : throw new InvalidDataException($"The answer is longer than {limit} bytes.");
    }

    /// <summary>Reads at most <paramref name="limit"/> bytes of a body and says whether that was all.</summary>
    public static async Task<(ReadOnlyMemory<byte> Bytes, bool Whole)> ReadUpToAsync(
        HttpContent content, int limit, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength == 0)
            return (ReadOnlyMemory<byte>.Empty, true);
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        var expected = content.Headers.ContentLength is { } length && length < limit ? (int)length : Math.Min(limit, 1024);
        var buffer = new byte[expected + 1];
        var filled = 0;
        while (true)
        {
            var read = await body.ReadAsync(buffer.AsMemory(filled), cancellationToken);
            if (read == 0)
                return (buffer.AsMemory(0, filled), true);
            filled += read;
            if (filled > limit)
                return (buffer.AsMemory(0, limit), false);
            if (filled == buffer.Length)
                Array.Resize(ref buffer, Math.Min(limit + 1, buffer.Length * 2));
        }
    }
}
