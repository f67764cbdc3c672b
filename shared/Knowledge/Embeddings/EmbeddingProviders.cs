namespace BotSuite.Knowledge.Embeddings;

/// <summary>The values of <c>Embeddings:Provider</c>.</summary>
internal static class EmbeddingProviders
{
    public const string BuiltIn = "BuiltIn";
    public const string Onnx = "Onnx";
    public const string OpenAI = "OpenAI";
    public const string AzureOpenAI = "AzureOpenAI";
    public const string Ollama = "Ollama";
    public const string None = "None";

    public static IReadOnlyList<string> All { get; } = [BuiltIn, Onnx, OpenAI, AzureOpenAI, Ollama, None];

    /// <summary>Whether it is a service that is asked over the network.</summary>
    public static bool IsService(string provider) => Is(provider, OpenAI) || Is(provider, AzureOpenAI) || Is(provider, Ollama);

    /// <summary>Whether a setting names a provider, in any case.</summary>
    public static bool Is(string setting, string provider) => string.Equals(setting, provider, StringComparison.OrdinalIgnoreCase);
}
