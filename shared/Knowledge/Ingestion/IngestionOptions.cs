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

    /// <summary>How long a worker may show no sign of life before others take its work over. Workers show one three times as often.</summary>
    public TimeSpan OtherImportIsDeadAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many workers of this process read sources in the background, from 0 to 64.</summary>
    public int Workers { get; set; } = 1;

    /// <summary>How often a step is tried before it has failed, from 1 to 100.</summary>
    public int MaximumAttempts { get; set; } = 5;

    /// <summary>How long a step waits before it is tried for the second time; twice as long before each further one.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest such wait.</summary>
    public TimeSpan LongestRetryDelay { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often work of other processes is looked for.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long a worker that has read all there was lets new pieces gather, from 0 to 10 s. The first piece after a rest is read at once.
    /// What is stored together costs less, and the index of each process follows less often while people ask.
    /// </summary>
    public TimeSpan GatherFor { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long after a deletion versions, originals and vectors are removed for good; until then the deletion can be looked into.</summary>
    public TimeSpan PurgeAfter { get; set; } = TimeSpan.FromDays(7);
}
