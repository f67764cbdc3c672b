namespace BotSuite.Answering.Writing.Models;

/// <summary>Who can write answers.</summary>
internal static class ChatProviders
{
    public const string Extractive = "Extractive";
    public const string OpenAI = "OpenAI";
    public const string AzureOpenAI = "AzureOpenAI";
    public const string Ollama = "Ollama";

    public static IReadOnlyList<string> All { get; } = [Extractive, OpenAI, AzureOpenAI, Ollama];

    public static bool Is(string provider, string other) => string.Equals(provider, other, StringComparison.OrdinalIgnoreCase);

    public static bool IsModel(string provider) => !Is(provider, Extractive) && All.Contains(provider, StringComparer.OrdinalIgnoreCase);
}
