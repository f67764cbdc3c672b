using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Ingestion.Pipeline;
using BotSuite.Knowledge.Retrieval.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Storing;

/// <summary>
/// Sees to it that what is about to be stored has vectors. A model that cannot be reached keeps nothing out of search: after some
/// tries the documents are found by their words until <see cref="Retrieval.Vector.MissingVectors"/> catches up.
/// </summary>
internal sealed partial class DocumentVectors(
    EmbeddingModels models, SearchSettings settings, VectorCache cache, IOptions<IngestionOptions> options, TimeProvider clock, ILogger<DocumentVectors> logger)
{
    private const string ByWordsAlone = "It is found by its words alone until the embedding model can be reached.";
    private const int Tries = 3;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private DateTimeOffset _restsUntil = DateTimeOffset.MinValue;

    /// <summary>Embeds the texts of documents that have no vector yet.</summary>
    /// <param name="writes">The documents and the pieces that they were read from.</param>
    /// <param name="cancellationToken">Ends the embedding after the batch at hand.</param>
    /// <returns>Null where all have vectors; a transient failure where it should be tried again before they are stored, any other where they should be stored without.</returns>
    public async Task<StepFailure?> FillAsync(IReadOnlyList<PieceWrite> writes, CancellationToken cancellationToken)
    {
        var texts = await TextsAsync(writes, cancellationToken);
        if (texts.Count == 0) return null;
        // Once one piece has waited in vain the others need not.
        if (clock.GetUtcNow() < _restsUntil) return new StepFailure(ByWordsAlone, IsTransient: false);
        try
        {
            foreach (var (model, own) in texts) await cache.FillAsync(model, own, null, cancellationToken);
            return null;
        }
        catch (EmbeddingException exception)
        {
            Log.NotEmbedded(logger, exception);
            if (exception.IsTransient && writes.Max(write => write.Claim.Item.Attempts) < Math.Min(Tries, options.Value.MaximumAttempts))
                return new StepFailure("the embedding model cannot be reached", IsTransient: true) { RetryAfter = exception.RetryAfter };
            _restsUntil = clock.GetUtcNow() + (exception.RetryAfter ?? Rest);
            return new StepFailure(ByWordsAlone, IsTransient: false);
        }
    }

    // While a model takes over from another the new documents need vectors of both.
    private async Task<Dictionary<ITextEmbedder, List<string>>> TextsAsync(IReadOnlyList<PieceWrite> writes, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<ITextEmbedder, List<string>>();
        if (models.Configured is not { } configured) return texts;
        var all = await settings.OfEveryIndexAsync(cancellationToken);
        foreach (var write in writes)
            foreach (var model in new[] { configured, all(write.Claim.Source.Index).Model ?? configured }.Distinct())
                foreach (var document in write.Pending.Where(one => one.IsNewContent).Select(one => one.Document).Where(document => model.Knows(document.Language)))
                {
                    if (!texts.TryGetValue(model, out var own)) texts[model] = own = [];
                    own.AddRange(document.Passages.SelectMany(passage => PassageTexts.Of(passage.Questions, passage.HeadingPath, passage.Range.Of(document.Text))));
                }

        return texts;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Documents have no vectors yet, because the model gave none.")]
        public static partial void NotEmbedded(ILogger logger, Exception exception);
    }
}
