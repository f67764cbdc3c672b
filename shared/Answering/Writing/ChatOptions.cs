namespace BotSuite.Answering.Writing;

/// <summary>Who writes answers; the configuration section <c>Chat</c>. Which domains a model writes for is the release's to say.</summary>
public sealed class ChatOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Chat";

    /// <summary>The writer: <c>Extractive</c>, which quotes, or a model at <c>OpenAI</c> (any compatible service), <c>AzureOpenAI</c> or <c>Ollama</c>.</summary>
    public string Provider { get; set; } = "Extractive";

    /// <summary>Where the service is: its base address, such as <c>https://NAME.openai.azure.com</c> or <c>http://localhost:11434</c>; null for OpenAI's own.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The service's model; the deployment's name with Azure.</summary>
    public string? Model { get; set; }

    /// <summary>The service's key; null where it wants none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>How long the model may take for one turn, all steps and attempts together, from 1 second to 5 minutes.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a busy or broken service is asked, from 1 to 6.</summary>
    public int Attempts { get; set; } = 3;

    /// <summary>How many failures in a row close the way to the service for <see cref="PauseAfterFailures"/>, from 1 to 100.</summary>
    public int FailuresBeforePause { get; set; } = 5;

    /// <summary>How long a service that keeps failing is left alone, from 1 second to 1 hour.</summary>
    public TimeSpan PauseAfterFailures { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Tokens that one turn may send and receive, all steps together, from 500 to 1,000,000.</summary>
    public int TokensPerTurn { get; set; } = 12_000;

    /// <summary>Price of a million tokens sent, in the currency of the price list.</summary>
    public decimal InputPrice { get; set; }

    /// <summary>Price of a million tokens received, in the same currency.</summary>
    public decimal OutputPrice { get; set; }

    /// <summary>What all turns of one day (UTC) may cost together; null for no limit. Beyond it answers are quoted until midnight.</summary>
    public decimal? CostPerDay { get; set; }
}
