using System.Diagnostics.CodeAnalysis;
using BotSuite.Knowledge.Retrieval;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Embeddings;

/// <summary>
/// The models that this process can run: the configured one and, while an index is still served with vectors of another, that one:
/// the model of <c>Embeddings:Previous</c>, or the encoder that ships, which needs no settings. Safe for many threads.
/// </summary>
internal sealed partial class EmbeddingModels
{
    /// <summary>The key under which the previous model is registered.</summary>
    public const string PreviousKey = "previous embedder";

    private readonly Lazy<IReadOnlyList<ITextEmbedder>> _others;
    private readonly ILogger<EmbeddingModels> _logger;
    private readonly bool _servesConfiguredOnly;

    public EmbeddingModels(IServiceProvider services, ILogger<EmbeddingModels> logger)
    {
        Configured = services.GetService<ITextEmbedder>();
        _servesConfiguredOnly = services.GetRequiredService<IOptions<RetrievalOptions>>().Value.IsPostgreSql;
        _logger = logger;
        // Reading a model takes time, which a process whose indexes are served with the configured one need not spend.
        _others = new Lazy<IReadOnlyList<ITextEmbedder>>(() => [.. Others(services)]);
    }

    /// <summary>The model that the settings name; null for words alone.</summary>
    public ITextEmbedder? Configured { get; }

    /// <summary>The model that an index is searched with.</summary>
    /// <param name="servingId">The model that its row names; null where none has been named yet.</param>
    /// <returns>That model; the configured one where none is named or where it cannot be run here or the search goes on in PostgreSQL, whose tables hold one; null where the settings name none.</returns>
    public ITextEmbedder? Serving(string? servingId) =>
        Configured is null || _servesConfiguredOnly ? Configured : Find(servingId ?? Configured.ModelId) ?? Configured;

    /// <summary>A model that this process can run; null where it cannot.</summary>
    public ITextEmbedder? Find(string modelId) =>
        Configured?.ModelId == modelId ? Configured : _others.Value.FirstOrDefault(other => other.ModelId == modelId);

    private IEnumerable<ITextEmbedder> Others(IServiceProvider services)
    {
        if (Made(() => services.GetKeyedService<ITextEmbedder>(PreviousKey)) is { } previous) yield return previous;
        if (BuiltInEmbedder.IsThere && Made(() => new BuiltInEmbedder(Options.Create(new EmbeddingsOptions()))) is { } shipped) yield return shipped;
    }

    // What is wrong with it is said, and the product goes on without it, whatever it is.
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A model of yesterday must not stop the start of today.")]
    private ITextEmbedder? Made(Func<ITextEmbedder?> make)
    {
        try
        {
            return make();
        }
        catch (Exception exception)
        {
            Log.NotMade(_logger, exception);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The previous embedding model cannot be run; what it served is searched by words until the new vectors are there.")]
        public static partial void NotMade(ILogger logger, Exception exception);
    }
}
