using BotSuite.Answering.Guardrails;
using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.Answering.Guardrails.Outbound;
using BotSuite.Answering.Order;
using BotSuite.Answering.Privacy;
using BotSuite.Answering.Questions;
using BotSuite.Answering.Releases;
using BotSuite.Answering.Retrieving;
using BotSuite.Answering.SmallTalk;
using BotSuite.Answering.Understanding;
using BotSuite.Answering.Writing;
using BotSuite.Data.Turns;

namespace BotSuite.Answering.Ledger;

/// <summary>Writes down how an answer came about.</summary>
internal static class LedgerEntries
{
    // Where masking itself broke, the words as typed must not be kept.
    private const string Withheld = "[withheld]";
    private const string MaskingPack = "built-in/1";

    public static Turn Write(
        TurnFacts facts, Answer answer, IReadOnlyList<SaidVerdict> said, IReadOnlyList<StageTime> stages, double milliseconds, StepFault? fault)
    {
        var turn = new Turn
        {
            Id = facts.TurnId,
            ConversationId = facts.Question.ConversationId,
            QuestionActivityId = facts.Question.ActivityId,
            UserKey = facts.Question.UserKey,
            ChannelId = facts.Question.ChannelId,
            Language = (facts as HeardQuestion)?.Language ?? answer.Language,
            Question = (facts as MaskedQuestion)?.Stored ?? Withheld,
            RewrittenQuestion = Rewritten(facts),
            Index = facts.Question.Index,
            Domain = answer.Domain,
            ReleaseId = (facts as ReleasedQuestion)?.Release.Id,
            Ending = answer.Ending,
            Confidence = answer.Confidence,
            AnswerText = AnswerTexts.Of(answer),
            Reference = answer.Reference,
            Failure = fault is null ? null : Describe(fault),
            StartedAt = facts.StartedAt.UtcDateTime,
            DurationMilliseconds = milliseconds,
            Stages = [.. stages],
            TokensIn = facts.Usage.TokensIn,
            TokensOut = facts.Usage.TokensOut,
            Cost = facts.Usage.Cost,
        };
        AddPassages(turn, facts, answer);
        AddVerdicts(turn, facts);
        AddRemovals(turn, facts);
        AddSaid(turn, said);
        AddSentences(turn, answer);
        return turn;
    }

    private static string? Rewritten(TurnFacts facts) =>
        facts is UnderstoodQuestion understood && understood.SearchText != understood.Stored ? understood.SearchText : null;

    // The message of an exception may quote what a person wrote.
    private static string Describe(StepFault fault)
    {
        var message = PersonalDataMask.Mask(QuestionText.Clean(fault.Exception.Message)).Text;
        return $"{fault.Stage}: {fault.Exception.GetType().Name}: {message}";
    }

    private static void AddPassages(Turn turn, TurnFacts facts, Answer answer)
    {
        if (facts is not RankedPassages ranked)
            return;

        var cited = answer.Citations.Select(citation => citation.PassageId).ToHashSet();
        foreach (var (index, passage) in ranked.Ranking.Index())
        {
            turn.Passages.Add(new TurnPassage
            {
                TurnId = turn.Id,
                Rank = index + 1,
                PassageId = passage.Passage.PassageId,
                Score = passage.Score,
                KeywordScore = passage.KeywordScore,
                VectorScore = passage.VectorScore,
                Cited = cited.Contains(passage.Passage.PassageId),
            });
        }
    }

    private static void AddVerdicts(Turn turn, TurnFacts facts)
    {
        if (facts is not MaskedQuestion masked)
            return;

        foreach (var (index, span) in PersonalDataMarks.FindIn(masked.Masked.Text).Index())
        {
            turn.Verdicts.Add(new Verdict
            {
                TurnId = turn.Id,
                Ordinal = index,
                Inbound = true,
                Rule = $"personal-data/{PersonalDataMask.NameOf(span.Kind)}",
                Pack = MaskingPack,
                Action = "mask",
                Start = span.Start,
                End = span.End,
            });
        }

        foreach (var verdict in Heard(facts))
        {
            turn.Verdicts.Add(new Verdict
            {
                TurnId = turn.Id,
                Ordinal = turn.Verdicts.Count,
                Inbound = true,
                Rule = Named(verdict),
                Pack = Cut(verdict.Pack),
                Action = GuardrailActions.NameOf(verdict.Action),
                Start = verdict.Start,
                End = verdict.End,
            });
        }
    }

    // What a model had written is kept nowhere, so there is no place to point at.
    private static void AddRemovals(Turn turn, TurnFacts facts)
    {
        foreach (var verdict in (facts as WrittenAnswer)?.Removals ?? [])
        {
            turn.Verdicts.Add(new Verdict
            {
                TurnId = turn.Id,
                Ordinal = turn.Verdicts.Count,
                Inbound = false,
                Rule = Named(verdict),
                Pack = Cut(verdict.Pack),
                Action = GuardrailActions.NameOf(verdict.Action),
            });
        }
    }

    private static void AddSaid(Turn turn, IReadOnlyList<SaidVerdict> said)
    {
        foreach (var (words, verdict) in said)
        {
            var before = Math.Max(0, (turn.AnswerText ?? "").IndexOf(words, StringComparison.Ordinal));
            turn.Verdicts.Add(new Verdict
            {
                TurnId = turn.Id,
                Ordinal = turn.Verdicts.Count,
                Inbound = false,
                Rule = Named(verdict),
                Pack = Cut(verdict.Pack),
                Action = GuardrailActions.NameOf(verdict.Action),
                Start = before + verdict.Start,
                End = before + verdict.End,
            });
        }
    }

    // Organisations name their own rules, and the ledger has so much room: what a rule was let pass for is cut before its name.
    private static string Named(GuardrailVerdict verdict)
    {
        string?[] beside = [verdict.Because, verdict.Disguise];
        var why = string.Join("; ", beside.Where(one => one is not null));
        return Cut(why.Length == 0 ? verdict.Rule : $"{verdict.Rule} ({why})");
    }

    private static string Cut(string name) =>
        name.Length <= Verdict.LongestName ? name : name[..(char.IsHighSurrogate(name[Verdict.LongestName - 2]) ? Verdict.LongestName - 2 : Verdict.LongestName - 1)] + "…";

    private static IEnumerable<GuardrailVerdict> Heard(TurnFacts facts)
    {
        IEnumerable<GuardrailVerdict> judged = (facts as JudgedQuestion)?.Judgement.Verdicts ?? [];
        return facts is UnderstoodQuestion { Advice: { } advice } understood && understood.Said == understood.Masked.Text ? judged.Append(advice) : judged;
    }

    private static void AddSentences(Turn turn, Answer answer)
    {
        if (answer.Lead is { } lead)
            Add(turn, lead, []);
        foreach (var sentence in answer.Sentences)
            Add(turn, sentence.Text, sentence.Proofs);
        if (answer.Closing is { } closing)
            Add(turn, closing, []);
    }

    private static void Add(Turn turn, string text, IReadOnlyList<SentenceProof> proofs)
    {
        var sentence = new AnswerSentence { TurnId = turn.Id, Ordinal = turn.Sentences.Count, Text = text };
        foreach (var (index, proof) in proofs.Index())
        {
            sentence.Proofs.Add(new Data.Turns.Proof
            {
                TurnId = turn.Id,
                SentenceOrdinal = sentence.Ordinal,
                Ordinal = index,
                Citation = proof.Citation,
                VersionId = proof.VersionId,
                PassageId = proof.PassageId,
                Page = proof.Page,
                Start = proof.Start,
                End = proof.End,
                Hash = proof.Hash,
            });
        }

        turn.Sentences.Add(sentence);
    }
}
