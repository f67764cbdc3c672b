using BotSuite.Answering.Privacy;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using Microsoft.Extensions.Options;
using IMiddleware = BotSuite.BotFramework.Builder.IMiddleware;

namespace BotSuite.Bot.Privacy;

/// <summary>
/// Masks personal data in what a channel delivers, before any other step reads it; Web Chat's has been masked at its door. What the
/// marks stand for stays with the turn in memory.
/// </summary>
internal sealed class MaskingMiddleware(IOptionsMonitor<PrivacyOptions> options) : IMiddleware
{
    /// <inheritdoc />
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.TurnState.Get<PersonalDataMarks>() is null)
        {
            var marks = new PersonalDataMarks();
            if (turnContext.Activity is { Text: { Length: > 0 } text } activity && activity.IsType(ActivityTypes.Message))
            {
                var masked = PersonalDataMask.Mask(text, marks).Text;
                if (options.CurrentValue.MaskBeforeStoring) activity.Text = masked;
            }

            turnContext.TurnState.Set(marks);
        }

        return next(cancellationToken);
    }
}
