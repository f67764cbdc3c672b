using BotSuite.Data.Sources;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Retrieval.Questions;

namespace BotSuite.Answering.Retrieving;

/// <summary>
/// Asks whether the best passage is an FAQ entry whose question means what was asked, in other words: near in meaning, far ahead of
/// every other entry, holding some of the words that tell the question from others, and without a difference that matters. Each
/// of the four alone says little: of the 600 English questions that the customer store does not answer 16 are as near in meaning.
/// </summary>
internal sealed class EntryByMeaning(QuestionMeanings meanings, QuestionDifferences differences, ContentWords contentWords)
{
    public async ValueTask<bool> IsFoundAsync(RankedPassages facts, CancellationToken cancellationToken)
    {
        var thresholds = facts.Thresholds;
        var best = facts.Ranking[0];
        // The passage's cosine is the greatest of its questions' and its text's, so most turns end here.
        if (facts.Question.TextsOnly || !(best.VectorScore >= thresholds.MeaningMatch) || !IsEntry(best.Passage, facts.Language)) return false;
        if (ShareOfNext(facts) > thresholds.MeaningLead || ShareMissing(facts) > thresholds.MeaningMissing) return false;

        var near = await meanings.NearestAsync(PassageQueries.For(facts, facts.Language, limit: 1), best.Passage.Questions, cancellationToken);
        return near?.Likeness >= thresholds.MeaningMatch
            && !await differences.MatterAsync(facts.Question.Index, facts.SearchText, near.Question, cancellationToken);
    }

    private static bool IsEntry(RetrievedPassage passage, string language) =>
        passage.Kind == PassageKind.FaqEntry && passage.Questions.Count > 0 && SpeaksSame(passage, language);

    // The same entry in another language is no rival.
    private static double ShareOfNext(RankedPassages facts)
    {
        var best = facts.Ranking[0];
        var next = facts.Ranking.FirstOrDefault(other => other.Passage.DocumentId != best.Passage.DocumentId && SpeaksSame(other.Passage, facts.Language));
        return (next?.Score ?? 0) / best.Score;
    }

    private static bool SpeaksSame(RetrievedPassage passage, string language) =>
        string.Equals(passage.Language, language, StringComparison.OrdinalIgnoreCase);

    private double ShareMissing(RankedPassages facts)
    {
        var held = contentWords.Of(PassageWords.Of(facts.Ranking[0].Passage));
        var all = facts.Words.Sum(word => word.Rarity);
        return all > 0 ? facts.Words.Where(word => !held.Contains(word.Term)).Sum(word => word.Rarity) / all : 0;
    }
}
