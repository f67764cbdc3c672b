using BotSuite.BotFramework.Authentication;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Channels.Messages;

/// <summary>
/// Closes <c>/api/messages</c> where the bot has no app id outside of Development: nobody who calls could be told from a stranger.
/// The bot starts all the same, because its web chat needs no app id.
/// </summary>
internal sealed class ClosedWithoutIdentity(IHostEnvironment environment, IConfiguration configuration) : IPostConfigureOptions<BotAuthenticationOptions>
{
    private const string Key = "Channels:MessagesEnabled";

    /// <summary>Whether the endpoint is closed for want of an app id.</summary>
    public static bool IsMeant(IHostEnvironment environment, IConfiguration configuration) =>
        !environment.IsDevelopment()
        && string.IsNullOrWhiteSpace(configuration[nameof(BotAuthenticationOptions.MicrosoftAppId)])
        && configuration[Key] is null;

    /// <inheritdoc />
    public void PostConfigure(string? name, BotAuthenticationOptions options)
    {
        if (IsMeant(environment, configuration)) options.Channels.MessagesEnabled = false;
    }
}
