using System.Security.Claims;
using BotSuite.BotFramework.Connector;
using Microsoft.Extensions.Logging;

namespace BotSuite.BotFramework.Authentication;

/// <summary>Decides by header, channel and service URL who called: a channel, an Emulator, or nobody in particular.</summary>
internal sealed class CallerCheck(AuthenticationSettings settings, ChannelTokenValidator channels, EmulatorTokenValidator emulators)
{
    public static CallerCheck Create(AuthenticationSettings settings, SharedHttpClient http, TimeProvider clock, ILoggerFactory loggers)
    {
        var signature = new TokenSignature(clock);
        return new CallerCheck(
            settings,
            new ChannelTokenValidator(settings, Keys(settings.OpenIdMetadataUrl), signature),
            new EmulatorTokenValidator(settings, Keys(settings.EmulatorOpenIdMetadataUrl), signature));

        SigningKeySource Keys(Uri metadata) =>
            new(metadata, settings.KeyRefreshMinimumInterval, http, clock, loggers.CreateLogger<SigningKeySource>());
    }

    /// <summary>Checks a caller.</summary>
    /// <param name="header">The <c>Authorization</c> header.</param>
    /// <param name="channelId">The channel that the activity names.</param>
    /// <param name="serviceUrl">The service URL that the activity names.</param>
    /// <param name="cancellationToken">Ends the waiting for keys.</param>
    public async ValueTask<TokenCheck> CheckAsync(
        string? header, string? channelId, string? serviceUrl, CancellationToken cancellationToken)
    {
        if (!settings.MessagesEnabled)
            return TokenCheck.Refused("Channels:MessagesEnabled is false");
        if (settings.AppId is null)
            return Anonymous(serviceUrl);
        try
        {
            var (token, refusal) = BearerToken.Read(header);
            if (token is null)
                return TokenCheck.Refused(refusal!);
            return emulators.Claims(token)
                ? await emulators.CheckAsync(token, cancellationToken)
                : OfChannel(await channels.CheckAsync(token, channelId, serviceUrl, cancellationToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever a stranger's token makes the reader throw, the answer is the same: it is not believed.
            return TokenCheck.Refused($"the token could not be read ({exception.GetType().Name})");
        }
    }

    private static TokenCheck OfChannel(TokenCheck check) =>
        check.Identity is { } identity ? TokenCheck.Accepted(new ClaimsIdentity(identity.Claims, AuthenticationConstants.ChannelAuthType)) : check;

    private static TokenCheck Anonymous(string? serviceUrl)
    {
        if (!string.IsNullOrEmpty(serviceUrl) && !(Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) && address.IsLoopback))
        {
            return TokenCheck.Refused(
                $"MicrosoftAppId is empty and the service URL '{Printable.Of(serviceUrl)}' is not on this machine; set MicrosoftAppId");
        }

        return TokenCheck.Accepted(new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType));
    }
}
