using System.Buffers;
using System.Text.Json;
using BotSuite.BotFramework.Schema;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace BotSuite.BotFramework.Hosting;

/// <summary>What a request's body turned out to be: an activity, or the status that refuses it and why.</summary>
internal readonly record struct ReceivedActivity
{
    /// <summary>The most bytes that a body may have. Teams sends at most about 100 KB.</summary>
    public const int BodyLimit = 256 * 1024;

    private ReceivedActivity(Activity? activity, int status, string? refusal) =>
        (Activity, Status, Refusal) = (activity, status, refusal);

    public Activity? Activity { get; }

    public int Status { get; }

    /// <summary>The reason of the refusal, for our log; it holds nothing of the body.</summary>
    public string? Refusal { get; }

    /// <summary>Reads the body, and never more of it than the limit.</summary>
    public static async Task<ReceivedActivity> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!IsPlainJson(request))
            return Refuse(StatusCodes.Status415UnsupportedMediaType, "the body is not declared as application/json in UTF-8");
        if (request.ContentLength > BodyLimit)
            return TooLong(request);
        var buffer = ArrayPool<byte>.Shared.Rent((int)(request.ContentLength ?? 8 * 1024) + 1);
        try
        {
            var length = 0;
            while (true)
            {
                if (length == buffer.Length)
                    buffer = Grown(buffer);
                var read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken);
                if (read == 0)
                    return Parse(buffer.AsSpan(0, length));
                length += read;
                if (length > BodyLimit)
                    return TooLong(request);
            }
        }
        catch (BadHttpRequestException exception)
        {
            return Refuse(exception.StatusCode, "the body broke off or breaks a limit of the server");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool IsPlainJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.Count == 0;

    private static byte[] Grown(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length * 2, BodyLimit + 1));
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private static ReceivedActivity Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            // Some senders begin with a byte order mark.
            var json = body.StartsWith("\uFEFF"u8) ? body[3..] : body;
            var activity = JsonSerializer.Deserialize(json, BotFrameworkJson.ActivityInfo);
            return string.IsNullOrWhiteSpace(activity?.Type)
                ? Refuse(StatusCodes.Status400BadRequest, "the body is no activity with a type")
                : new ReceivedActivity(activity, StatusCodes.Status200OK, null);
        }
        catch (JsonException exception)
        {
            return Refuse(StatusCodes.Status400BadRequest, $"the body is not the JSON of an activity (at {exception.Path ?? "its beginning"})");
        }
    }

    private static ReceivedActivity TooLong(HttpRequest request)
    {
        // The server would read the rest to keep the connection usable; it is closed instead.
        request.HttpContext.Response.Headers.Connection = "close";
        return Refuse(StatusCodes.Status413PayloadTooLarge, $"the body is longer than {BodyLimit} bytes");
    }

    private static ReceivedActivity Refuse(int status, string reason) => new(null, status, reason);
}
