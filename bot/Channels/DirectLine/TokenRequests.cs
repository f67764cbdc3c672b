using System.Text.Json;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>Reads the bodies of requests for tokens; no body is an empty one.</summary>
internal static class TokenRequests
{
    private const int MostBytes = 16 * 1024;
    private const int LongestText = 200;
    private const int LongestAudience = 128;

    /// <summary>Reads the body.</summary>
    /// <returns>The request, or the refusal.</returns>
    public static async Task<(TokenRequest? Request, DirectLineError? Refusal)> ReadAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        if (await LimitedBody.ReadAsync(http, MostBytes, cancellationToken) is not { } body)
            return (null, DirectLineError.TooLarge($"The body is larger than {MostBytes} bytes."));
        if (body.Length == 0) return (new TokenRequest(), null);
        try
        {
            var request = JsonSerializer.Deserialize<TokenRequest>(body, JsonSerializerOptions.Web) ?? new TokenRequest();
            return Fault(request) is { } fault ? (null, DirectLineError.Bad(fault)) : (request, null);
        }
        catch (JsonException)
        {
            return (null, DirectLineError.Bad("The body is not a JSON object as this call takes it."));
        }
    }

    private static string? Fault(TokenRequest request)
    {
        if (request.User?.Id is { Length: > LongestText } || request.User?.Name is { Length: > LongestText })
            return $"The user's id and name have at most {LongestText} characters each.";
        if (request.User?.Id?.Contains('\0', StringComparison.Ordinal) == true || request.User?.Name?.Contains('\0', StringComparison.Ordinal) == true)
            return "The user's id and name hold no NUL.";
        if (request.User?.Audience is { } audience && (audience.Length > LongestAudience || audience.Any(char.IsControl)))
            return $"The user's audience has at most {LongestAudience} characters and no control characters.";
        if (request.TrustedOrigins?.Any(origin => origin is null) == true || OriginRules.Read(request.TrustedOrigins ?? []) is null)
            return "Each of the trustedOrigins is the origin of a page, such as https://shop.example, and there are at most 20.";
        return null;
    }
}
