using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Embeddings;

/// <summary>The encoder that ships with BotSuite, for models that were fitted to its vectors: whatever search is set to use.</summary>
public static class BuiltInEncoder
{
    private static readonly Lazy<BuiltInEmbedder> Embedder = new(() => new BuiltInEmbedder(Options.Create(new EmbeddingsOptions())));

    /// <summary>How many numbers a vector has.</summary>
    public static int Dimensions => UseLite.UseLiteNetwork.Dimensions;

    /// <summary>The vector of an English text, of length 1; null where the build could not fetch the encoder.</summary>
    public static float[]? VectorOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return BuiltInEmbedder.IsThere ? Embedder.Value.Embed([text], CancellationToken.None)[0] : null;
    }
}
