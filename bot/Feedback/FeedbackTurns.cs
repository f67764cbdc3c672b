using BotSuite.Bot.Questions;
using BotSuite.Bot.Turns;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Schema.Teams;
using BotSuite.Data.Turns;

namespace BotSuite.Bot.Feedback;

/// <summary>The turns in which a person says what they think of an answer.</summary>
/// <param name="ledger">Keeps the votes.</param>
/// <param name="questions">Hear what is said in a form: somebody in danger may write it there.</param>
/// <param name="logger">Hears of votes that were left out.</param>
public sealed partial class FeedbackTurns(FeedbackLedger ledger, QuestionTurns questions, ILogger<FeedbackTurns> logger)
{
    /// <summary>A thumb in web chat. A thumb down is answered with the form that asks why, once.</summary>
    public async Task TakeEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (WebChatVotes.Read(turnContext.Activity) is not { } vote) return;
        await TakeVoteAsync(turnContext, vote, cancellationToken);
    }

    /// <summary>The form of web chat, sent.</summary>
    /// <returns>False where the message is no such form.</returns>
    public async Task<bool> TakeFormAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (ReasonCard.Read(turnContext.Activity.Value) is not { } vote) return false;

        var origin = turnContext.Origin();
        var answer = vote.TurnId is null ? null : await ledger.FindAsync(vote, origin, cancellationToken);
        if (answer is null) Log.NotTheirs(logger, origin.ConversationId, vote.TurnId);
        else ledger.Record(turnContext.Writes(), answer, vote, origin);

        if (await questions.HearAsync(turnContext, vote.Comment, cancellationToken)) return true;
        var words = answer is null ? WordsFor(turnContext) : FeedbackWords.In(answer.Language);
        await turnContext.SendActivityAsync(MessageFactory.Text(answer is null ? words.NotTaken : words.Thanks), cancellationToken);
        return true;
    }

    /// <summary>A thumb was pressed in Teams, which now asks for the form. The thumb counts already, also where the form is never sent.</summary>
    /// <returns>The form; a sentence instead where the thumb is on no answer of this person.</returns>
    public async Task<TaskModuleResponse> OpenTeamsFormAsync(ITurnContext turnContext, TeamsFeedback pressed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(pressed);
        var vote = TeamsVotes.Read(turnContext.Activity, pressed);
        var answer = vote is null ? null : await RecordAsync(turnContext, vote, cancellationToken);
        if (vote is null || answer is null)
            return new TaskModuleResponse { Task = new TaskModuleMessageResponse { Value = WordsFor(turnContext).NotTaken } };

        var form = ReasonCard.For(answer.TurnId, answer.Language, vote.Reaction);
        var info = new TaskModuleTaskInfo { Title = FeedbackWords.In(answer.Language).Title, Card = form };
        return new TaskModuleResponse { Task = new TaskModuleContinueResponse { Value = info } };
    }

    /// <summary>The form of Teams, sent. Where neither reason nor words came with a thumb down, the bot asks.</summary>
    public async Task TakeTeamsFormAsync(ITurnContext turnContext, TeamsFeedback sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(sent);
        if (TeamsVotes.Read(turnContext.Activity, sent) is not { } vote) return;
        if (vote is { Reason: null, Comment: null }) await TakeVoteAsync(turnContext, vote, cancellationToken);
        else await RecordAsync(turnContext, vote, cancellationToken);
        await questions.HearAsync(turnContext, vote.Comment, cancellationToken);
    }

    private async Task TakeVoteAsync(ITurnContext turnContext, Vote vote, CancellationToken cancellationToken)
    {
        var answer = await RecordAsync(turnContext, vote, cancellationToken);
        if (answer is null or { Disliked: true } || vote.Reaction == Reaction.Like) return;

        var question = new Activity(ActivityTypes.Message) { Locale = answer.Language, Attachments = [ReasonCard.For(answer.TurnId, answer.Language)] };
        await turnContext.SendActivityAsync(question, cancellationToken);
    }

    private async Task<JudgedAnswer?> RecordAsync(ITurnContext turnContext, Vote vote, CancellationToken cancellationToken)
    {
        var origin = turnContext.Origin();
        var answer = await ledger.FindAsync(vote, origin, cancellationToken);
        if (answer is null) Log.NotTheirs(logger, origin.ConversationId, vote.TurnId);
        else ledger.Record(turnContext.Writes(), answer, vote, origin);
        return answer;
    }

    private static FeedbackWords WordsFor(ITurnContext turnContext) =>
        FeedbackWords.In(BotLanguage.Of(turnContext.Origin().Language ?? turnContext.Activity.Locale));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A vote in conversation {ConversationId} was left out: turn {TurnId} is no answer of that person there.")]
        public static partial void NotTheirs(ILogger logger, Guid conversationId, Guid? turnId);
    }
}
