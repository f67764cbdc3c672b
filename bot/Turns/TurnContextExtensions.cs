using BotSuite.Answering.Guardrails.Emergencies;
using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.BotFramework.Builder;

namespace BotSuite.Bot.Turns;

/// <summary>What every turn of this bot carries.</summary>
public static class TurnContextExtensions
{
    /// <summary>What the turn wants stored; it is written in one transaction when the turn is over, and not at all when the turn fails.</summary>
    /// <exception cref="InvalidOperationException">The turn did not come in through a door of this bot.</exception>
    public static TurnWrites Writes(this ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<TurnWrites>()
            ?? throw new InvalidOperationException("The turn carries no TurnWrites: DeduplicateMiddleware has to run before the bot.");
    }

    /// <summary>The audience that the asker belongs to; null where nobody vouches for any, when only what is for everybody is told.</summary>
    public static string? Audience(this ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<AskerAudience>()?.Name;
    }

    /// <summary>What the guardrails said of the message; null where the activity is none.</summary>
    public static MessageJudgement? Judgement(this ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<MessageJudgement>();
    }

    /// <summary>Whether the message tells of an emergency.</summary>
    public static bool IsEmergency(this ITurnContext turnContext) => turnContext.Judgement()?.Level == EmergencyLevel.Now;

    /// <summary>The stored conversation and the person, as they stood when the turn began.</summary>
    /// <exception cref="InvalidOperationException">The turn did not come in through a door of this bot.</exception>
    public static TurnOrigin Origin(this ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<TurnOrigin>()
            ?? throw new InvalidOperationException("The turn carries no TurnOrigin: ConversationMiddleware has to run before the bot.");
    }
}
