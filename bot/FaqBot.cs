using BotSuite.Bot.Feedback;
using BotSuite.Bot.Questions;
using BotSuite.Bot.Welcome;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Builder.Teams;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Schema.Teams;

namespace BotSuite.Bot;

/// <summary>
/// The bot: welcomes, answers questions, takes thumbs. Edited and deleted messages are left alone: an answer that was given
/// stays as it is, and a changed question can be asked anew.
/// </summary>
/// <param name="welcomes">The turns in which a person arrives.</param>
/// <param name="questions">The turns in which a person asks.</param>
/// <param name="opinions">The turns in which a person judges an answer.</param>
/// <param name="logger">Hears of activities that the bot does not understand.</param>
public sealed class FaqBot(WelcomeTurns welcomes, QuestionTurns questions, FeedbackTurns opinions, ILogger<FaqBot> logger)
    : TeamsActivityHandler(logger)
{
    /// <inheritdoc />
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (await opinions.TakeFormAsync(turnContext, cancellationToken)) return;
        await questions.AnswerAsync(turnContext, cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity.MembersAdded is not { Count: > 0 } added) return;

        // In a group only the bot's own arrival counts: nobody wants a welcome whenever a colleague joins.
        var one = turnContext.Activity.Conversation?.IsGroup != true && turnContext.Activity.Conversation?.ConversationType is null or "personal";
        if (one || added.Any(member => member.Id == turnContext.Activity.Recipient?.Id)) await welcomes.WelcomeAsync(turnContext, cancellationToken);
    }

    /// <inheritdoc />
    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        welcomes.WelcomeAsync(turnContext, cancellationToken);

    /// <inheritdoc />
    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.Name == WebChatVotes.EventName ? opinions.TakeEventAsync(turnContext, cancellationToken) : Task.CompletedTask;
    }

    /// <inheritdoc />
    protected override Task<TaskModuleResponse> OnTeamsMessageFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, TeamsFeedback feedback, CancellationToken cancellationToken) =>
        opinions.OpenTeamsFormAsync(turnContext, feedback, cancellationToken);

    /// <inheritdoc />
    protected override Task OnTeamsMessageSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, TeamsFeedback feedback, CancellationToken cancellationToken) =>
        opinions.TakeTeamsFormAsync(turnContext, feedback, cancellationToken);
}
