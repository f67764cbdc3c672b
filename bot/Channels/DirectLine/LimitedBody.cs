namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>Reads request bodies, and never more of them than is allowed.</summary>
internal static class LimitedBody
{
    /// <summary>Reads the body.</summary>
    /// <returns>The bytes; null where there are more than <paramref name="most"/>.</returns>
    /// <exception cref="BadHttpRequestException">The body broke off.</exception>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most) return null;
        return await ReadAsync(request.Body, most, cancellationToken);
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <returns>The bytes; null where there are more than <paramref name="most"/>.</returns>
    public static async Task<byte[]?> ReadAsync(Stream body, int most, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[8 * 1024];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (bytes.Length + read > most) return null;
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }
}
