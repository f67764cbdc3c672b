using System.Security.Cryptography;
using System.Text;
using BotSuite.Data;
using BotSuite.Data.Embeddings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Embeddings;

/// <summary>
/// The vectors of texts in the store, by model and by text, so that no text is embedded twice, whichever document it stands in and
/// however often that is read again. Several processes may fill it at once.
/// </summary>
internal sealed class VectorCache(
    IDbContextFactory<BotSuiteDbContext> contexts, IDatabaseProvider database, ITextEmbedder? embedder, IOptions<EmbeddingsOptions> options)
{
    private const int HashesAtOnce = 500;

    /// <summary>SHA-256 of a text in UTF-8, 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Vectors of a model by the hashes of their texts; texts without one are left out.</summary>
    public async Task<IReadOnlyDictionary<string, float[]>> FindAsync(
        string modelId, int dimensions, IReadOnlyCollection<string> hashes, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, float[]>(hashes.Count, StringComparer.Ordinal);
        foreach (var batch in hashes.Distinct(StringComparer.Ordinal).Chunk(HashesAtOnce))
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var rows = await context.Embeddings.AsNoTracking()
                .Where(embedding => embedding.ModelId == modelId && batch.Contains(embedding.TextHash))
                .ToListAsync(cancellationToken);
            foreach (var row in rows)
                if (VectorBytes.Read(row.Vector, dimensions) is { } vector)
                    found[row.TextHash] = vector;
        }

        return found;
    }

    /// <summary>Embeds those of the texts that have no vector yet, and tells how many they were.</summary>
    /// <param name="texts">The texts, in a language that the model knows.</param>
    /// <param name="done">Hears after each batch how many of the missing texts have been embedded; null for nobody.</param>
    /// <param name="cancellationToken">Stops after the batch at hand; what is stored stays.</param>
    /// <exception cref="EmbeddingException">The model gave no vectors.</exception>
    public Task<int> FillAsync(IReadOnlyCollection<string> texts, IProgress<int>? done, CancellationToken cancellationToken) =>
        embedder is null ? Task.FromResult(0) : FillAsync(embedder, texts, done, cancellationToken);

    /// <summary>The same with another model than the configured one.</summary>
    public async Task<int> FillAsync(ITextEmbedder embedder, IReadOnlyCollection<string> texts, IProgress<int>? done, CancellationToken cancellationToken)
    {
        if (texts.Count == 0) return 0;

        var byHash = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts) byHash.TryAdd(HashOf(text), text);
        var missing = await MissingAsync(embedder.ModelId, byHash, cancellationToken);
        var count = 0;
        foreach (var batch in missing.Chunk(options.Value.BatchSize))
        {
            var vectors = await embedder.EmbedTextsAsync([.. batch.Select(hash => byHash[hash])], cancellationToken);
            await StoreAsync(embedder.ModelId, batch, vectors, cancellationToken);
            count += batch.Length;
            done?.Report(count);
        }

        return count;
    }

    private async Task<List<string>> MissingAsync(string modelId, Dictionary<string, string> byHash, CancellationToken cancellationToken)
    {
        var missing = new List<string>();
        foreach (var batch in byHash.Keys.Chunk(HashesAtOnce))
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var known = await context.Embeddings
                .Where(embedding => embedding.ModelId == modelId && batch.Contains(embedding.TextHash))
                .Select(embedding => embedding.TextHash)
                .ToListAsync(cancellationToken);
            missing.AddRange(batch.Except(known, StringComparer.Ordinal));
        }

        return missing;
    }

    private async Task StoreAsync(string modelId, string[] hashes, IReadOnlyList<float[]> vectors, CancellationToken cancellationToken)
    {
        var rows = hashes.Select((hash, i) => new StoredEmbedding { ModelId = modelId, TextHash = hash, Vector = VectorBytes.Of(vectors[i]) }).ToList();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Embeddings.AddRange(rows);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (database.IsUniqueViolation(exception))
        {
            // Another process embedded some of the texts meanwhile; its vectors are the same.
            await StoreRestAsync(modelId, rows, cancellationToken);
        }
    }

    private async Task StoreRestAsync(string modelId, List<StoredEmbedding> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            if (await context.Embeddings.AnyAsync(one => one.ModelId == modelId && one.TextHash == row.TextHash, cancellationToken)) continue;
            context.Embeddings.Add(row);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException exception) when (database.IsUniqueViolation(exception))
            {
                // The same again: it is there, which is all that was wanted.
            }
        }
    }
}
