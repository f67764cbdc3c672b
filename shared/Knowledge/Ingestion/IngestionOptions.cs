namespace BotSuite.Knowledge.Ingestion;

/// <summary>Settings of the section <c>Ingestion</c>.</summary>
public sealed class IngestionOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Ingestion";

    /// <summary>Largest file, in bytes.</summary>
    public long MaximumFileBytes { get; set; } = 100 * 1024 * 1024;

    /// <summary>Longest line of a JSONL file, in bytes.</summary>
    public int MaximumLineBytes { get; set; } = 2 * 1024 * 1024;

    /// <summary>Longest text of one Markdown or text document, in characters.</summary>
    public int MaximumDocumentCharacters { get; set; } = 20_000_000;

    /// <summary>Most documents of one source.</summary>
    public int MaximumDocuments { get; set; } = 250_000;

    /// <summary>Documents stored in one transaction.</summary>
    public int BatchSize { get; set; } = 200;

    /// <summary>How long an import waits for another one of the same source to end.</summary>
    public TimeSpan WaitForOtherImport { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long another import may show no sign of life before it is taken for dead. Imports show one with each batch.</summary>
    public TimeSpan OtherImportIsDeadAfter { get; set; } = TimeSpan.FromSeconds(30);
}
