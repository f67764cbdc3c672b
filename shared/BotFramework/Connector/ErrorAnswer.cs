using System.Text;
using System.Text.Json;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Connector;

/// <summary>Turns a channel's refusal into an exception.</summary>
internal static class ErrorAnswer
{
    private const int BodyLimit = 64 * 1024;

    public static async Task<ErrorResponseException> ReadAsync(
        HttpResponseMessage response, ConnectorRequest request, CancellationToken cancellationToken)
    {
        var (bytes, _) = await LimitedContent.ReadUpToAsync(response.Content, BodyLimit, cancellationToken);
        var (body, subCode) = Parse(bytes.Span);
        var status = (int)response.StatusCode;
        return new ErrorResponseException(
            $"The channel answered {status}{(body?.Error?.Code is { } code ? $" {code}" : "")}{(subCode is null ? "" : $" {subCode}")} "
            + $"to {request.Method} {request.Address}.")
        {
            Body = body,
            SubCode = subCode,
            Response = new HttpResponseMessageWrapper(
                response.StatusCode, response.ReasonPhrase, HeadersOf(response), Encoding.UTF8.GetString(bytes.Span)),
            Request = new HttpRequestMessageWrapper(
                request.Method, request.Address, request.Body is null ? null : Encoding.UTF8.GetString(request.Body)),
        };
    }

    private static (ErrorResponse? Body, string? SubCode) Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var body = JsonSerializer.Deserialize<ErrorResponse>(json, BotFrameworkJson.Options);
            if (body is null)
                return (null, null);
            body.Error ??= TeamsError(body);
            return body.Error is null ? (null, null) : (body, SubCodeOf(body.Error.Message));
        }
        catch (JsonException)
        {
            // Gateways answer in HTML; the text is in the response.
            return (null, null);
        }
    }

    private static Error? TeamsError(ErrorResponse body)
    {
        if (body.Properties is not { } members)
            return null;
        var code = Text(members, "errorCode") ?? Text(members, "code");
        var message = Text(members, "message");
        return code is null && message is null ? null : new Error { Code = code, Message = message };
    }

    // Teams puts a JSON object into the message as text: {"subCode":"MessageWritesBlocked","details":null,...}.
    private static string? SubCodeOf(string? message)
    {
        if (message is null || !message.StartsWith('{'))
            return null;
        try
        {
            using var document = JsonDocument.Parse(message);
            return document.RootElement.TryGetProperty("subCode", out var value) && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(IDictionary<string, JsonElement> members, string name) =>
        !members.TryGetValue(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };

    private static Dictionary<string, IReadOnlyList<string>> HeadersOf(HttpResponseMessage response) =>
        response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => (IReadOnlyList<string>)[.. header.Value], StringComparer.OrdinalIgnoreCase);
}
