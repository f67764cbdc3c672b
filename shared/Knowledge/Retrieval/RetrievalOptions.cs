using BotSuite.Knowledge.Retrieval.PostgreSql;

namespace BotSuite.Knowledge.Retrieval;

/// <summary>Settings of the section <c>Retrieval</c>.</summary>
public sealed class RetrievalOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Retrieval";

    /// <summary>Where passages are searched: <c>InMemory</c> (default) or <c>PostgreSql</c>; case does not matter.</summary>
    public string Engine { get; set; } = "InMemory";

    /// <summary>Where the PostgreSQL engine keeps its tables.</summary>
    public PostgreSqlSearchOptions PostgreSql { get; } = new();

    // nDCG@10 of rewordings and of answers alone, customer / legal / medical. 0: .481 .598 / .796 .558 / .729 .513. 0.25: .503 .648 /
    // .821 .591 / .826 .561. 0.30: .506 .663 / .813 .599 / .829 .571. 0.35: .509 .676 / .808 .601 / .833 .575. 1: .382 .488 / .557 .491 /
    // .790 .381. A weight of its own for short questions gains nothing.

    /// <summary>What the likeness of meaning counts for beside the words, from 0 (words alone) to 1 (meaning alone).</summary>
    public double EmbeddingWeight { get; set; } = 0.30;

    /// <summary>How often the change feed is looked at while nobody asks, from 50 ms to 10 seconds.</summary>
    public TimeSpan FollowEvery { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// From how many passages on the indexes are also kept in a file under <c>Storage:Directory</c>, from which a start reads them;
    /// from 0. A smaller store is read as quickly.
    /// </summary>
    public int SaveFrom { get; set; } = 1_000;

    /// <summary>How long a reranker, where one is registered, is waited for; from 10 ms to 10 seconds.</summary>
    public TimeSpan RerankTimeLimit { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Whether passages are searched in PostgreSQL.</summary>
    public bool IsPostgreSql => string.Equals(Engine, PostgreSqlSearchOptionsCheck.Name, StringComparison.OrdinalIgnoreCase);
}
