using BotSuite.Bot.Channels.Rendering;
using BotSuite.Bot.Turns;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;

namespace BotSuite.Bot.Welcome;

/// <summary>The turns in which a person arrives. Channels report an arrival once, several times or in several ways; the welcome is given once a conversation.</summary>
/// <param name="questions">What can be asked.</param>
public sealed class WelcomeTurns(WelcomeQuestions questions)
{
    /// <summary>Welcomes where nobody has been welcomed in the conversation yet.</summary>
    public async Task WelcomeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var origin = turnContext.Origin();
        if (origin.Welcomed) return;

        var language = BotLanguage.Of(turnContext.Activity.Locale ?? origin.Language);
        var welcome = MessageFactory.Text(WelcomeWords.In(language));
        welcome.Locale = language;
        welcome.SuggestedActions = AnswerSuggestions.Of(await questions.InAsync(language, cancellationToken));
        await turnContext.SendActivityAsync(welcome, cancellationToken);
        turnContext.Writes().Add(async (database, token) =>
        {
            var conversation = await database.Conversations.FindAsync([origin.ConversationId], token);
            if (conversation is not null) conversation.Welcomed = true;
        });
    }
}
