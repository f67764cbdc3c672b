using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;

namespace BotSuite.Answering.Writing.Models;

/// <summary>Makes the client of the configured service.</summary>
internal static class ChatClients
{
    public static IChatClient? Make(ChatOptions options, TimeProvider clock)
    {
        if (!ChatProviders.IsModel(options.Provider)) return null;

        // No redirects: a service that sends us elsewhere would send the key along.
        var handler = new PatientModelHandler(options.Attempts, clock, new SocketsHttpHandler { AllowAutoRedirect = false });
        // The turn has its own time limit, which knows the clock.
        var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        if (!ChatProviders.Is(options.Provider, ChatProviders.Ollama)) return OpenAi(options, http);

        http.BaseAddress = options.Endpoint!;
        return new OllamaApiClient(http, options.Model!);
    }

    private static IChatClient OpenAi(ChatOptions options, HttpClient http)
    {
        var client = new OpenAIClientOptions
        {
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            Transport = new HttpClientPipelineTransport(http),
        };
        if (options.Endpoint is { } endpoint) client.Endpoint = AddressOf(endpoint, options.Provider);
        return new OpenAIClient(new ApiKeyCredential(string.IsNullOrWhiteSpace(options.ApiKey) ? "none" : options.ApiKey), client)
            .GetChatClient(options.Model!)
            .AsIChatClient();
    }

    // Azure speaks OpenAI's own protocol below this path, and takes its key in the same header.
    private static Uri AddressOf(Uri endpoint, string provider) =>
        ChatProviders.Is(provider, ChatProviders.AzureOpenAI) && endpoint.AbsolutePath == "/"
            ? new Uri(endpoint, "/openai/v1")
            : endpoint;
}
