namespace BotSuite.Knowledge.Embeddings;

/// <summary>Settings of the section <c>Embeddings</c>.</summary>
public sealed class EmbeddingsOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Embeddings";

    /// <summary>Who makes vectors: <c>BuiltIn</c>, <c>Onnx</c> (a model on the disk), <c>OpenAI</c> (any compatible service), <c>AzureOpenAI</c>, <c>Ollama</c>, or <c>None</c> to search by words alone.</summary>
    public string Provider { get; set; } = "BuiltIn";

    /// <summary>Where the service is: its base address, such as <c>https://NAME.openai.azure.com</c> or <c>http://localhost:11434</c>; null for OpenAI's own.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The service's model; the deployment's name with Azure; with <c>Onnx</c> the folder of a sentence-transformers model, or its .onnx file.</summary>
    public string? Model { get; set; }

    /// <summary>The service's key; null where it wants none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>How many numbers a vector of the model has, from 1 to 4,096; needed with a service, found out with <c>Onnx</c>.</summary>
    public int? Dimensions { get; set; }

    /// <summary>The languages that the model knows, two-letter codes separated by commas; null for all.</summary>
    public string? Languages { get; set; }

    /// <summary>With <c>Onnx</c>, what the model wants before a question, such as <c>query: </c>; null for what its own files say.</summary>
    public string? QuestionPrefix { get; set; }

    /// <summary>With <c>Onnx</c>, what the model wants before a text to be found, such as <c>passage: </c>; null for what its own files say.</summary>
    public string? TextPrefix { get; set; }

    /// <summary>
    /// The model that served before, with the same keys, so that it serves on until the vectors of this one are there; null where it
    /// was the built-in encoder as it ships, or where words alone will do meanwhile.
    /// </summary>
    public EmbeddingsOptions? Previous { get; set; }

    /// <summary>
    /// Whether an index goes over to this model by itself as soon as all its vectors are there; else <c>reindex</c> does it, which
    /// compares the two first.
    /// </summary>
    public bool SwapWhenReady { get; set; } = true;

    /// <summary>A file with another adapter for the built-in encoder, as <c>train-adapter</c> writes it; null for the one that ships.</summary>
    public string? Adapter { get; set; }

    /// <summary>How many texts are embedded at once, from 1 to 1,000.</summary>
    public int BatchSize { get; set; } = 64;

    /// <summary>How long a service may take for a batch of texts, from 1 second to 10 minutes.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a service may take for a question; after that the question is looked for by its words alone. From 100 ms to 30 seconds.</summary>
    public TimeSpan QuestionTimeout { get; set; } = TimeSpan.FromSeconds(3);
}
