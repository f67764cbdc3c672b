using System.ClientModel;
using System.ClientModel.Primitives;
using BotSuite.Data;
using BotSuite.Knowledge.Embeddings.Onnx;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OllamaSharp;
using OpenAI;

namespace BotSuite.Knowledge.Embeddings;

/// <summary>Puts the configured embedder into a process.</summary>
internal static class EmbeddingServices
{
    public static IServiceCollection AddEmbeddings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EmbeddingsOptions>().Bind(configuration.GetSection(EmbeddingsOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EmbeddingsOptions>, EmbeddingsOptionsValidation>();
        // Read here because a service that may be absent cannot be registered as null; the start stops on a wrong value all the same.
        var provider = configuration.GetSection(EmbeddingsOptions.Section)[nameof(EmbeddingsOptions.Provider)] ?? EmbeddingProviders.BuiltIn;
        if (EmbeddingProviders.Is(provider, EmbeddingProviders.BuiltIn) && BuiltInEmbedder.IsThere)
            services.AddSingleton<ITextEmbedder, BuiltInEmbedder>();
        else if (EmbeddingProviders.Is(provider, EmbeddingProviders.Onnx))
            services.AddSingleton<ITextEmbedder, OnnxEmbedder>();
        else if (EmbeddingProviders.IsService(provider))
            services.AddSingleton<ITextEmbedder>(root => new ServiceEmbedder(
                GeneratorOf(root.GetRequiredService<IOptions<EmbeddingsOptions>>().Value), root.GetRequiredService<IOptions<EmbeddingsOptions>>(),
                root.GetRequiredService<TimeProvider>()));

        if (configuration.GetSection(EmbeddingsOptions.Section).GetSection(nameof(EmbeddingsOptions.Previous)).Exists())
            services.AddKeyedSingleton<ITextEmbedder>(EmbeddingModels.PreviousKey, (root, _) => Previous(root));
        services.AddSingleton<EmbeddingModels>();
        services.AddHostedService<EmbeddingStatement>();
        services.AddSingleton(root => new VectorCache(
            root.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>(), root.GetRequiredService<IDatabaseProvider>(),
            root.GetService<ITextEmbedder>(), root.GetRequiredService<IOptions<EmbeddingsOptions>>()));
        return services;
    }

    private static ITextEmbedder Previous(IServiceProvider services)
    {
        var previous = services.GetRequiredService<IOptions<EmbeddingsOptions>>().Value.Previous!;
        var options = Options.Create(previous);
        if (EmbeddingProviders.Is(previous.Provider, EmbeddingProviders.BuiltIn)) return new BuiltInEmbedder(options);
        if (EmbeddingProviders.Is(previous.Provider, EmbeddingProviders.Onnx)) return new OnnxEmbedder(options);
        return new ServiceEmbedder(GeneratorOf(previous), options, services.GetRequiredService<TimeProvider>());
    }

    private static IEmbeddingGenerator<string, Embedding<float>> GeneratorOf(EmbeddingsOptions options)
    {
        if (EmbeddingProviders.Is(options.Provider, EmbeddingProviders.Ollama)) return new OllamaApiClient(options.Endpoint!, options.Model!);

        var client = new OpenAIClientOptions
        {
            // Whoever asks tries again: the pipeline with a growing pause, a question not at all.
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = options.Timeout,
        };
        if (options.Endpoint is { } endpoint) client.Endpoint = AddressOf(endpoint, options.Provider);
        return new OpenAIClient(new ApiKeyCredential(string.IsNullOrWhiteSpace(options.ApiKey) ? "none" : options.ApiKey), client)
            .GetEmbeddingClient(options.Model!)
            .AsIEmbeddingGenerator();
    }

    // Azure speaks OpenAI's own protocol below this path, and takes its key in the same header.
    private static Uri AddressOf(Uri endpoint, string provider) =>
        EmbeddingProviders.Is(provider, EmbeddingProviders.AzureOpenAI) && endpoint.AbsolutePath == "/"
            ? new Uri(endpoint, "/openai/v1")
            : endpoint;
}
