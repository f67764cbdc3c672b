using System.Collections.Concurrent;
using BotSuite.Knowledge.Embeddings;

namespace BotSuite.Knowledge.Tests.Embeddings;

/// <summary>Counts what it is asked for; the vector of a text is made of its hash.</summary>
internal sealed class CountingEmbedder(string modelId = "counting") : ITextEmbedder
{
    private int _calls;

    public int Calls => _calls;

    /// <summary>How often each text was embedded.</summary>
    public ConcurrentDictionary<string, int> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>What happens before a batch is answered; null for nothing.</summary>
    public Func<IReadOnlyList<string>, Task>? Before { get; set; }

    public string ModelId => modelId;

    public int Dimensions => 4;

    public bool Knows(string language) => true;

    public static float[] VectorOf(string text)
    {
        var hash = VectorCache.HashOf(text);
        return UnitVector.Of([hash[0], hash[1], hash[2], hash[3]]);
    }

    public async ValueTask<float[]> EmbedQuestionAsync(string text, CancellationToken cancellationToken) =>
        (await EmbedTextsAsync([text], cancellationToken))[0];

    public async Task<IReadOnlyList<float[]>> EmbedTextsAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        if (Before is { } before) await before(texts);
        cancellationToken.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _calls);
        foreach (var text in texts) Texts.AddOrUpdate(text, 1, (_, count) => count + 1);
        return [.. texts.Select(VectorOf)];
    }
}
