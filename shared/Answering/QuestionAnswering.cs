using BotSuite.Answering.Conversations;
using BotSuite.Answering.Guardrails.Emergencies;
using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.Answering.Guardrails.Outbound;
using BotSuite.Answering.Ledger;
using BotSuite.Answering.Order;
using BotSuite.Answering.Phrasing;
using BotSuite.Answering.Proof;
using BotSuite.Answering.Questions;
using BotSuite.Answering.Retrieving;
using BotSuite.Answering.Understanding;
using BotSuite.Data.Turns;
using Microsoft.Extensions.Logging;

namespace BotSuite.Answering;

/// <summary>The front door: one question in, one proven answer out, with the entry for the ledger. Made by <c>AddAnswering</c>.</summary>
public sealed partial class QuestionAnswering
{
    private readonly AnsweringOrder _order;
    private readonly MessageJudge _judge;
    private readonly EmergencyCards _cards;
    private readonly AnswerGuardrails _guardrails;
    private readonly TimeProvider _clock;
    private readonly ILogger<QuestionAnswering> _logger;

    internal QuestionAnswering(
        AnsweringOrder order, MessageJudge judge, EmergencyCards cards, AnswerGuardrails guardrails, TimeProvider clock, ILogger<QuestionAnswering> logger) =>
        (_order, _judge, _cards, _guardrails, _clock, _logger) = (order, judge, cards, guardrails, clock, logger);

    /// <summary>
    /// Answers a question. A step that breaks ends the turn as <see cref="TurnEnding.Failed"/> with an apology; it does not throw.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<AnsweredQuestion> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var began = _clock.GetTimestamp();
        var startedAt = _clock.GetUtcNow();
        var facts = new TurnFacts { TurnId = Guid.CreateVersion7(startedAt), Question = question, StartedAt = startedAt };
        var watch = new StageWatch(_clock);

        var result = await _order.Steps.RunAsync(facts, watch, cancellationToken);
        var reply = result.Next is { } proven ? AnsweredReplies.Make(proven) : result.Reply ?? Apology(question);
        var (guarded, broken) = watch.Run(AnswerGuardrails.Stage, () => _guardrails.Guard(WithNote(reply, result.Facts), result.Facts));
        if ((result.Fault ?? broken) is { } fault) Log.StepBroke(_logger, fault.Exception, fault.Stage, facts.TurnId);
        var answer = Answer(facts.TurnId, guarded?.Reply ?? Apology(question));
        var milliseconds = _clock.GetElapsedTime(began).TotalMilliseconds;
        var entry = LedgerEntries.Write(result.Facts, answer, guarded?.Verdicts ?? [], watch.Stages, milliseconds, result.Fault ?? broken);
        Log.Ended(_logger, facts.TurnId, answer.Ending, milliseconds);
        return new AnsweredQuestion(answer, entry) { Ranking = (result.Facts as RankedPassages)?.Ranking ?? [], Memory = MemoryAfter.Of(result.Facts, reply) };
    }

    private static Reply WithNote(Reply reply, TurnFacts facts)
    {
        var judged = facts as JudgedQuestion;
        if (judged?.Card is { } card && reply.Ending is not TurnEnding.Answered) return reply.Ending is TurnEnding.Clarified ? card with { Suggestions = reply.Suggestions } : card;
        var noted = (judged?.Card?.Lead ?? judged?.Note) is { } first ? reply with { Lead = reply.Lead is null ? first : $"{first}\n{reply.Lead}" } : reply;
        return WithCorrection(noted, facts);
    }

    private static Reply WithCorrection(Reply reply, TurnFacts facts)
    {
        if (facts is not UnderstoodQuestion { Corrected.Count: > 0 } understood || reply.Ending is not (TurnEnding.Answered or TurnEnding.Clarified or TurnEnding.NotFound)) return reply;
        var said = Phrases.For(reply.Language).SearchedFor(string.Join(' ', understood.Corrected));
        return reply with
        {
            Lead = reply.Lead is null ? said : $"{said}\n{reply.Lead}",
            // The way back: words in quotation marks are searched for as they stand.
            Suggestions = [.. reply.Suggestions.Take(2), $"“{understood.Said}”"],
        };
    }

    // Whatever broke (a database, a release that cannot be read), somebody in danger still gets the numbers to call.
    private Reply Apology(Question question)
    {
        var phrases = Phrases.For(QuestionLanguage.Of(question.Text, question.Locale));
        if (_judge.JudgeTyped(question.Text) is { Level: EmergencyLevel.Now, Card: { } card }) return _cards.Reply(card, phrases.Language, question);
        return new Reply { Ending = TurnEnding.Failed, Language = phrases.Language, Lead = phrases.Apology };
    }

    private static Answer Answer(Guid turnId, Reply reply)
    {
        var reference = TurnReference.Of(turnId);
        return new Answer
        {
            TurnId = turnId,
            Ending = reply.Ending,
            Language = reply.Language,
            Reference = reference,
            Lead = reply.Lead,
            Sentences = reply.Sentences,
            Citations = reply.Citations,
            Closing = reply.Ending == TurnEnding.Failed ? Phrases.For(reply.Language).Reference(reference) : reply.Closing,
            Suggestions = reply.Suggestions,
            Confidence = reply.Confidence,
            Domain = reply.Domain,
        };
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Step {Stage} of turn {TurnId} broke.")]
        public static partial void StepBroke(ILogger logger, Exception exception, string stage, Guid turnId);

        [LoggerMessage(2, LogLevel.Information, "Turn {TurnId} ended as {Ending} after {Milliseconds:F1} ms.")]
        public static partial void Ended(ILogger logger, Guid turnId, TurnEnding ending, double milliseconds);
    }
}
