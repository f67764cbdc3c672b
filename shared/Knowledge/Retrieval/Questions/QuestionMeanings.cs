using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Retrieval.Settings;
using BotSuite.Knowledge.Retrieval.Vector;

namespace BotSuite.Knowledge.Retrieval.Questions;

/// <summary>Compares a query with the questions of one entry by meaning, by the vectors that the store holds of them. Safe for many threads.</summary>
public sealed class QuestionMeanings
{
    private readonly VectorCache _cache;
    private readonly QueryVectors _queries;
    private readonly SearchSettings _settings;

    internal QuestionMeanings(VectorCache cache, QueryVectors queries, SearchSettings settings) =>
        (_cache, _queries, _settings) = (cache, queries, settings);

    /// <summary>The question nearest in meaning; null without a model, in a language that it does not know, or before it has embedded any of them.</summary>
    /// <param name="query">What was asked.</param>
    /// <param name="questions">The questions of an entry.</param>
    /// <param name="cancellationToken">Stops the look at the store.</param>
    public async ValueTask<NearQuestion?> NearestAsync(PassageQuery query, IReadOnlyList<string> questions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(questions);
        var model = (await _settings.OfAsync(query.Index, cancellationToken)).Model;
        if (model is null || await _queries.OfAsync(query, model, cancellationToken) is not { } asked) return null;

        // A file may name one alternative twice.
        var hashes = questions.Distinct(StringComparer.Ordinal).ToDictionary(question => question, VectorCache.HashOf, StringComparer.Ordinal);
        var vectors = await _cache.FindAsync(model.ModelId, model.Dimensions, hashes.Values, cancellationToken);
        return hashes
            .Where(question => vectors.ContainsKey(question.Value))
            .Select(question => new NearQuestion(question.Key, asked.Scale.Of(new EmbeddedText(vectors[question.Value]).CosineWith(asked.Values))))
            .MaxBy(near => near.Likeness);
    }
}
