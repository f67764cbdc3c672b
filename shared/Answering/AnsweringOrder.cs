using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.Answering.Order;
using BotSuite.Answering.Privacy;
using BotSuite.Answering.Proof;
using BotSuite.Answering.Releases;
using BotSuite.Answering.Retrieving;
using BotSuite.Answering.SmallTalk;
using BotSuite.Answering.Spelling;
using BotSuite.Answering.Tables;
using BotSuite.Answering.Understanding;
using BotSuite.Answering.Writing;

namespace BotSuite.Answering;

/// <summary>What happens to a question, in the order in which it happens. Each step can end the turn; the last one proves the answer.</summary>
internal sealed class AnsweringOrder(
    ChooseRelease chooseRelease,
    MaskPersonalData maskPersonalData,
    JudgeMessage judgeMessage,
    TakeUpChoice takeUpChoice,
    AnswerSmallTalk answerSmallTalk,
    UnderstandQuestion understandQuestion,
    CorrectSpelling correctSpelling,
    LookUpTables lookUpTables,
    MatchCuratedEntries matchCuratedEntries,
    RetrievePassages retrievePassages,
    Decide decide,
    WriteAnswer writeAnswer,
    ProveAnswer proveAnswer)
{
    /// <summary>The order of a turn.</summary>
    public AnsweringPath<ProvenAnswer> Steps { get; } =
        AnsweringPathStart.First(chooseRelease)
            .Then(maskPersonalData)
            .Then(judgeMessage)
            .Then(takeUpChoice)
            .Then(answerSmallTalk)
            .Then(understandQuestion)
            .Then(correctSpelling)
            .Then(lookUpTables)
            .Then(matchCuratedEntries)
            .Then(retrievePassages)
            .Then(decide)
            .Then(writeAnswer)
            .Then(proveAnswer);
}
