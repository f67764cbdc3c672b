using Microsoft.Extensions.Options;

namespace BotSuite.Bot;

/// <summary>Checks the section <c>Bot</c> at start.</summary>
internal sealed class BotOptionsValidator : IValidateOptions<BotOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, BotOptions options) =>
        options.PublicUrl is null or { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Bot:PublicUrl is '{options.PublicUrl}'. Set it to an absolute http or https address, such as https://bot.example.org.");
}
