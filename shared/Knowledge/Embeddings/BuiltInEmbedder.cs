using BotSuite.Knowledge.Embeddings.UseLite;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Embeddings;

/// <summary>The encoder that ships with BotSuite: no key, no network, no native library. It knows English.</summary>
internal sealed class BuiltInEmbedder : ITextEmbedder
{
    private const string Encoder = "use-lite-en";

    /// <summary>Where the build puts the model.</summary>
    public static string ModelFolder { get; } = Path.Combine(AppContext.BaseDirectory, "Models", Encoder);

    // Reading the model takes a quarter of a second, which a process that never asks for a vector need not spend.
    private static readonly Lazy<UseLiteNetwork> Network = new(() => new UseLiteNetwork(ModelWeights.Read(ModelFolder)));

    private readonly LinearAdapter _adapter;

    /// <exception cref="InvalidDataException">The adapter named in the settings is none.</exception>
    public BuiltInEmbedder(IOptions<EmbeddingsOptions> options)
    {
        var bytes = File.ReadAllBytes(options.Value.Adapter is { Length: > 0 } file ? file : Path.Combine(ModelFolder, "adapter.f16"));
        _adapter = LinearAdapter.Of(bytes, UseLiteNetwork.Dimensions);
    }

    /// <summary>Whether the build found the model.</summary>
    public static bool IsThere => File.Exists(Path.Combine(ModelFolder, "model.json"));

    /// <inheritdoc/>
    public string ModelId => $"{Encoder}+{_adapter.Id}";

    /// <inheritdoc/>
    public int Dimensions => UseLiteNetwork.Dimensions;

    /// <inheritdoc/>
    public bool Knows(string language) => string.Equals(language, "en", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public ValueTask<float[]> EmbedQuestionAsync(string text, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Embed([text], cancellationToken)[0]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<float[]>> EmbedTextsAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken) =>
        PatientThread.RunAsync(() => Embed(texts, cancellationToken));

    internal IReadOnlyList<float[]> Embed(IReadOnlyList<string> texts, CancellationToken cancellationToken) =>
        [.. Network.Value.Embed(texts, cancellationToken).Select(vector => _adapter.Apply(vector))];
}
