using System.Diagnostics.CodeAnalysis;
using BotSuite.Answering.Releases;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Retrieving;

/// <summary>A question and the passages that may answer it.</summary>
internal record RankedPassages : MatchedQuestion
{
    /// <summary>Adds the ranking to what is known.</summary>
    [SetsRequiredMembers]
    public RankedPassages(MatchedQuestion facts, IReadOnlyList<ScoredPassage> ranking, IReadOnlyList<QueryWord> words, AnsweringThresholds thresholds)
        : base(facts) => (Ranking, Words, Thresholds) = (ranking, words, thresholds);

    /// <summary>Every passage considered, best first; at most <see cref="Question.Considered"/>.</summary>
    public IReadOnlyList<ScoredPassage> Ranking { get; }

    /// <summary>The content words of the question, the rarest first.</summary>
    public IReadOnlyList<QueryWord> Words { get; }

    /// <summary>When to answer, ask back or decline in this index.</summary>
    public AnsweringThresholds Thresholds { get; }
}
