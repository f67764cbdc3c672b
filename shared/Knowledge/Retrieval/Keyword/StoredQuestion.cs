namespace BotSuite.Knowledge.Retrieval.Keyword;

/// <summary>A question of an FAQ entry as the question index sees it. Immutable.</summary>
internal sealed class StoredQuestion
{
    private StoredQuestion(string words, TermCounts terms, float[] weights) => (Words, Terms, Weights) = (words, terms, weights);

    /// <summary>The question in <see cref="NormalizedText.WordsOf"/> form.</summary>
    public string Words { get; }

    /// <summary>Its terms.</summary>
    public TermCounts Terms { get; }

    /// <summary>What each of the terms counts for beside others.</summary>
    public float[] Weights { get; }

    /// <summary>A question that was analysed before.</summary>
    public static StoredQuestion Analysed(string words, TermCounts terms, float[] weights) => new(words, terms, weights);

    /// <summary>Analyses a question.</summary>
    public static StoredQuestion Of(string question, TextAnalyzer analyzer, Vocabulary vocabulary)
    {
        var terms = analyzer.Analyze(question);
        var counts = TermCounts.Of(terms, vocabulary);
        var weights = new Dictionary<int, float>(counts.Terms.Length);
        foreach (var term in terms) weights.TryAdd(vocabulary.FindOrAdd(term.Text), term.Weight);
        return new StoredQuestion(NormalizedText.WordsOf(question), counts, [.. counts.Terms.Select(term => weights[term])]);
    }
}
