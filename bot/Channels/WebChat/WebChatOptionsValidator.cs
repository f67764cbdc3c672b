using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Channels.WebChat;

/// <summary>Checks the section <c>WebChat</c> at start and names all that is wrong with it at once.</summary>
internal sealed class WebChatOptionsValidator : IValidateOptions<WebChatOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, WebChatOptions options)
    {
        List<string> failures = [];
        if (string.IsNullOrWhiteSpace(options.Title) || options.Title.Length > 80)
            failures.Add($"WebChat:Title is '{options.Title}'. Set it to the organisation's name, 1 to 80 characters.");
        if (options.TokensPerMinute < 0)
            failures.Add($"WebChat:TokensPerMinute is {options.TokensPerMinute}. Set it to 0 (no limit) or more.");
        if (options.ResumeFor < TimeSpan.Zero || options.ResumeFor > TimeSpan.FromDays(30))
            failures.Add($"WebChat:ResumeFor is {options.ResumeFor}. Set it between 00:00:00 and 30.00:00:00.");
        failures.AddRange(
            from origin in options.AllowedOrigins
            where !IsOrigin(origin)
            select $"WebChat:AllowedOrigins holds '{origin}'. Write an origin: scheme, host and port without a path, such as https://www.example.org.");

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && string.Equals(text, address.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
