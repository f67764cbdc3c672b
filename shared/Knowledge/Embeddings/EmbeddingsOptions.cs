namespace BotSuite.Knowledge.Embeddings;

/// <summary>Settings of the section <c>Embeddings</c>.</summary>
public sealed class EmbeddingsOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Embeddings";

    /// <summary>Who makes vectors: <c>BuiltIn</c> or <c>None</c>. Search goes by words with both.</summary>
    public string Provider { get; set; } = "BuiltIn";
}
