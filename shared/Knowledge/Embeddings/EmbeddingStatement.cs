using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Embeddings;

/// <summary>
/// Says at the start which model makes vectors, or that none does and why. A model on the disk that cannot be run stops the start
/// here rather than the first question.
/// </summary>
internal sealed partial class EmbeddingStatement(
    IServiceProvider services, IOptions<EmbeddingsOptions> options, ILogger<EmbeddingStatement> logger) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (services.GetService<ITextEmbedder>() is { } embedder) Log.Embeds(logger, embedder.ModelId, embedder.Dimensions);
        else if (EmbeddingProviders.Is(options.Value.Provider, EmbeddingProviders.BuiltIn)) Log.NotFetched(logger, BuiltInEmbedder.ModelFolder);
        else Log.None(logger);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Texts are embedded with {Model}, {Dimensions} dimensions.")]
        public static partial void Embeds(ILogger logger, string model, int dimensions);

        [LoggerMessage(2, LogLevel.Warning,
            "Search goes by words alone: the built-in encoder is not in {Folder}, because npm could not be reached when this was built. "
            + "Build again with Node.js 20 or newer, or with -p:ModelCache=FOLDER; or set Embeddings:Provider to None to say that this is meant.")]
        public static partial void NotFetched(ILogger logger, string folder);

        [LoggerMessage(3, LogLevel.Information, "Search goes by words alone, as Embeddings:Provider says.")]
        public static partial void None(ILogger logger);
    }
}
