using BotSuite.Answering.Order;
using BotSuite.Answering.Retrieving;
using BotSuite.Answering.SmallTalk;
using BotSuite.Answering.Understanding;
using BotSuite.Data.Turns;

namespace BotSuite.Answering.Conversations;

/// <summary>What is remembered after a turn.</summary>
internal static class MemoryAfter
{
    private const int MostOffered = 12;

    public static ConversationMemory Of(TurnFacts facts, Reply reply)
    {
        var before = (facts as RecalledQuestion)?.Memory ?? facts.Question.Memory ?? ConversationMemory.Nothing;
        // A card or a turn that broke leaves everything as it was.
        if (facts is not HeardQuestion heard) return before;
        var memory = before with { Language = heard.Language };
        // Small talk between a question and its follow-up changes no subject.
        if (facts is not UnderstoodQuestion understood) return memory;

        return memory with
        {
            Question = understood.SearchText,
            Topic = reply.Ending is TurnEnding.Answered && facts is ChosenPassages chosen ? Topic.Of(chosen.Chosen[0].Passage)
                : understood.IsFollowUp ? before.Topic : null,
            Open = reply.Ending is TurnEnding.Clarified && reply.Suggestions.Count > 0 ? new OpenChoice(understood.SearchText, reply.Suggestions) : null,
            Offered = Offered(before, understood, reply),
        };
    }

    private static IReadOnlyList<string> Offered(ConversationMemory before, UnderstoodQuestion understood, Reply reply)
    {
        IReadOnlyList<string> kept = understood.IsFollowUp || understood.WasAsked ? before.Offered : [];
        return reply.Ending is TurnEnding.Clarified ? [.. kept.Concat(reply.Suggestions).Distinct(StringComparer.Ordinal).TakeLast(MostOffered)] : kept;
    }
}
