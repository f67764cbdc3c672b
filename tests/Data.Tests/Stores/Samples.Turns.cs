using BotSuite.Data.Cases;
using BotSuite.Data.Turns;

namespace BotSuite.Data.Tests.Stores;

internal static partial class Samples
{
    public static Turn NewTurn(Guid? conversation = null)
    {
        var turn = new Turn
        {
            ConversationId = conversation,
            QuestionActivityId = "q",
            AnswerActivityId = "a",
            UserKey = "u",
            ChannelId = "webchat",
            Language = "en",
            Question = "How do I return it?",
            RewrittenQuestion = "How do I return an item?",
            Index = "default",
            Domain = "customer",
            ReleaseId = Guid.NewGuid(),
            Ending = TurnEnding.Answered,
            Confidence = 0.75,
            AnswerText = "Items can be returned.",
            Reference = "K7Q2M9XA",
            Failure = "none",
            StartedAt = Noon,
            DurationMilliseconds = 4.25,
            Stages = [new StageTime { Stage = "retrieve", Microseconds = 1_500 }, new StageTime { Stage = "write", Microseconds = 250 }],
            TokensIn = 10,
            TokensOut = 20,
            Cost = 0.001234m,
        };
        turn.Passages.Add(new TurnPassage { Rank = 1, PassageId = Guid.NewGuid(), Score = 0.75, KeywordScore = 0.5, VectorScore = -0.25, Cited = true });
        turn.Verdicts.Add(new Verdict { Ordinal = 0, Inbound = true, Rule = "personal-data/email", Pack = "general/1", Action = "mask", Start = 1, End = 5 });
        var sentence = new AnswerSentence { Ordinal = 0, Text = "Items can be returned." };
        sentence.Proofs.Add(new Proof
        {
            Ordinal = 0,
            Citation = 1,
            VersionId = Guid.NewGuid(),
            PassageId = Guid.NewGuid(),
            Page = 3,
            Start = 0,
            End = 22,
            Hash = new string('c', 64),
        });
        turn.Sentences.Add(sentence);
        return turn;
    }

    public static Feedback NewFeedback(Guid turn, string user) => new()
    {
        TurnId = turn,
        UserKey = user,
        Reaction = Reaction.Dislike,
        Reason = DislikeReason.OutOfDate,
        Comment = "작년 내용이에요.",
        CreatedAt = Noon,
        UpdatedAt = Noon.AddMinutes(2),
    };

    public static Case NewCase() => new()
    {
        State = CaseState.Assigned,
        Origin = CaseOrigin.Dislike,
        Question = "How do I return it?",
        QuestionKey = Unique("return"),
        Language = "en",
        AssignedTo = "kim",
        OpenedAt = Noon,
        UpdatedAt = Noon,
    };
}
