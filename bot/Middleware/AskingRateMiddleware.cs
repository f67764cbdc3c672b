using BotSuite.Bot.Turns;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using Microsoft.Extensions.Options;
using IMiddleware = BotSuite.BotFramework.Builder.IMiddleware;

namespace BotSuite.Bot.Middleware;

/// <summary>Asks a person who writes faster than anybody reads to wait a little, in kind words, and spares the rest of the turn. An emergency goes on.</summary>
internal sealed partial class AskingRateMiddleware(
    IOptions<AskingRateOptions> options, UserKeys users, TimeProvider clock, ILogger<AskingRateMiddleware> logger) : IMiddleware
{
    private readonly RateGate _messages = new(options.Value.Burst, options.Value.PerMinute, clock);

    // A channel that limits what the bot sends must not be answered message by message when it floods.
    private readonly RateGate _requests = new(burst: 1, perMinute: 2, clock);

    /// <inheritdoc />
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var person = users.Of(activity.ChannelId ?? "", activity.From?.Id ?? "");
        if (!activity.IsType(ActivityTypes.Message) || turnContext.IsEmergency() || _messages.Enter(person) is not { } wait)
        {
            await next(cancellationToken);
            return;
        }

        Log.TooFast(logger, activity.ChannelId, person);
        var ownChannel = string.Equals(activity.ChannelId, BotFramework.Schema.Channels.Webchat, StringComparison.OrdinalIgnoreCase);
        if (ownChannel || _requests.Enter(person) is null)
            await turnContext.SendActivityAsync(Words(activity.Locale, (int)Math.Ceiling(wait.TotalSeconds)), cancellationToken: cancellationToken);
    }

    private static string Words(string? locale, int seconds) => BotLanguage.IsKorean(locale)
        ? $"메시지가 너무 빨리 와서 모두 답변드리기 어렵습니다. {seconds}초쯤 뒤에 다시 질문해 주세요."
        : $"Your messages come faster than I can answer them. Please ask again in about {seconds} {(seconds == 1 ? "second" : "seconds")}.";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Person {Person} on {Channel} was asked to wait: too many messages.")]
        public static partial void TooFast(ILogger logger, string? channel, string person);
    }
}
