using System.Globalization;
using BotSuite.Answering;
using BotSuite.Answering.Guardrails.Emergencies;
using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.Bot.Channels.Rendering;
using BotSuite.Bot.Turns;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using BotSuite.Data.Turns;

namespace BotSuite.Bot.Questions;

/// <summary>The turns in which a person asks something: question, answer, message, ledger.</summary>
/// <param name="answering">Answers.</param>
/// <param name="guardrails">Hear words that came beside a question.</param>
/// <param name="earlier">What was asked before.</param>
/// <param name="address">Where the links of an answer lead.</param>
/// <param name="clock">Tells when a person has waited long enough to be told that the search goes on.</param>
public sealed class QuestionTurns(
    QuestionAnswering answering, LiveGuardrails guardrails, EarlierQuestions earlier, PublicAddress address, TimeProvider clock)
{
    /// <summary>Longest question, in characters. Longer messages are texts and not questions.</summary>
    public const int LongestQuestion = 2_000;

    /// <summary>Answers a message.</summary>
    public async Task AnswerAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var text = (turnContext.Activity.RemoveRecipientMention() ?? "").Trim();
        var words = QuestionWords.In(BotLanguage.Of(turnContext.Origin().Language ?? turnContext.Activity.Locale));
        if (text.Length == 0) await turnContext.SendActivityAsync(words.TextOnly, cancellationToken: cancellationToken);
        else if (text.Length > LongestQuestion && !turnContext.IsEmergency())
            await turnContext.SendActivityAsync(
                string.Format(CultureInfo.InvariantCulture, words.TooLong, LongestQuestion.ToString("N0", CultureInfo.InvariantCulture)),
                cancellationToken: cancellationToken);
        else await AnswerAsync(turnContext, text, turnContext.Judgement(), cancellationToken);
    }

    /// <summary>Hears words that are no question, such as a remark in a form, and answers them where they tell of an emergency.</summary>
    /// <returns>Whether they do, and were answered.</returns>
    public async Task<bool> HearAsync(ITurnContext turnContext, string? words, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (string.IsNullOrWhiteSpace(words)) return false;
        var judgement = await guardrails.JudgeTypedAsync(words, cancellationToken);
        if (judgement.Level is EmergencyLevel.Information) return false;
        await AnswerAsync(turnContext, words, judgement, cancellationToken);
        return true;
    }

    private async Task AnswerAsync(ITurnContext turnContext, string text, MessageJudgement? judgement, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var origin = turnContext.Origin();
        var question = new Question
        {
            Text = text,
            ChannelId = activity.ChannelId ?? "unknown",
            Locale = activity.Locale ?? origin.Language,
            History = await earlier.OfAsync(origin.ConversationId, origin.UserKey, cancellationToken),
            ConversationId = origin.ConversationId,
            ActivityId = activity.Id,
            UserKey = origin.UserKey,
            Audience = turnContext.Audience(),
            Judgement = judgement,
            Memory = KeptMemory.Read(origin.StateJson, origin.UserKey),
        };

        AnsweredQuestion? answered = null;
        var renderer = AnswerRenderers.For(activity.ChannelId);
        var sent = await new StreamedReply(turnContext, clock).SendAsync(
            async (progress, token) =>
            {
                answered = await answering.AnswerAsync(question with { Progress = progress }, token);
                turnContext.TurnState.Set(answered.Answer);
                return renderer.Render(answered.Answer, new SourceLinks(address.Root));
            },
            renderer.RenderBegun,
            // The answer's own language is known only with the answer; until then the channel's counts.
            AnswerWords.In(BotLanguage.Of(question.Locale)).Searching,
            cancellationToken);
        Store(turnContext.Writes(), answered!.LedgerEntry, KeptMemory.Write(answered.Memory, origin.UserKey), sent);
    }

    private static void Store(TurnWrites writes, Turn entry, string memory, ResourceResponse? sent)
    {
        entry.AnswerActivityId = sent?.Id;
        writes.Add(database => database.Turns.Add(entry));
        writes.Add(async (database, cancellationToken) =>
        {
            var conversation = await database.Conversations.FindAsync([entry.ConversationId], cancellationToken);
            if (conversation is null) return;
            conversation.Language = entry.Language;
            conversation.StateJson = memory;
        });
    }
}
