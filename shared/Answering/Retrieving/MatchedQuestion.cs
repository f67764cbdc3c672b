using System.Diagnostics.CodeAnalysis;
using BotSuite.Answering.Understanding;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Retrieving;

/// <summary>A question and the FAQ entry that somebody wrote for it.</summary>
internal record MatchedQuestion : UnderstoodQuestion
{
    /// <summary>Adds the entry to what is known.</summary>
    [SetsRequiredMembers]
    public MatchedQuestion(UnderstoodQuestion facts, ScoredPassage? entry)
        : base(facts) => Entry = entry;

    /// <summary>The entry whose question is the question asked; null where there is none.</summary>
    public ScoredPassage? Entry { get; }
}
