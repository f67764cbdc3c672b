using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Writing;

/// <summary>The content words of a question, to weigh sentences by.</summary>
internal sealed class QuestionTerms(IReadOnlyList<QueryWord> words, ContentWords contentWords)
{
    /// <summary>How much of the question a text carries: rare words count for more.</summary>
    public double WeightIn(string text)
    {
        var held = contentWords.Of(text);
        return words.Where(word => held.Contains(word.Term)).Sum(word => word.Rarity);
    }
}
