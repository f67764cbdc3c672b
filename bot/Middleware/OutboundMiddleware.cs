using BotSuite.Answering;
using BotSuite.Answering.Privacy;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using BotSuite.Data.Turns;
using IMiddleware = BotSuite.BotFramework.Builder.IMiddleware;

namespace BotSuite.Bot.Middleware;

/// <summary>
/// The last look at what is said, whoever says it: the numbers of cards, accounts and residents, which a check digit makes certain,
/// leave the bot only where the person typed them or a cited source holds them. It sees messages before marks are
/// restored and before they are kept. Emergency cards pass untouched.
/// </summary>
internal sealed partial class OutboundMiddleware(ILogger<OutboundMiddleware> logger) : IMiddleware
{
    /// <inheritdoc />
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        turnContext.OnSendActivities(async (_, activities, send) =>
        {
            var answer = turnContext.TurnState.Get<Answer>();
            if (answer?.Ending is not TurnEnding.Emergency)
            {
                foreach (var message in activities.Where(activity => activity.IsType(ActivityTypes.Message) && activity.Text is { Length: > 0 }))
                    Mask(message, Known(turnContext.Activity, answer));
            }

            return await send();
        });
        return next(cancellationToken);
    }

    private void Mask(Activity message, IReadOnlyList<string> known)
    {
        var text = message.Text!;
        var found = PersonalDataMask.Mask(text).Spans.Where(span => IsCertain(span.Kind) && !known.Any(words => words.Contains(Signs(text[span.Start..span.End]), StringComparison.OrdinalIgnoreCase)));
        foreach (var span in found.Reverse())
        {
            message.Text = string.Concat(message.Text.AsSpan(0, span.Start), PersonalDataMask.MarkOf(span.Kind), message.Text.AsSpan(span.End));
            Log.Masked(logger, PersonalDataMask.NameOf(span.Kind));
        }
    }

    private static string[] Known(Activity asked, Answer? answer)
    {
        string?[] words = [asked.Text, .. answer?.Citations.Select(citation => citation.Excerpt) ?? []];
        return [.. words.OfType<string>().Select(Signs)];
    }

    private static bool IsCertain(PersonalDataKind kind) => kind is PersonalDataKind.Card or PersonalDataKind.Iban or PersonalDataKind.ResidentNumber;

    private static string Signs(string words) => string.Concat(words.Where(char.IsLetterOrDigit));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Guardrail built-in/1 masked personal-data/{Kind} in a message of the bot that neither its person nor a source had said.")]
        public static partial void Masked(ILogger logger, string kind);
    }
}
