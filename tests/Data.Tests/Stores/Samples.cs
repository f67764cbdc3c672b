using BotSuite.Data.Audit;
using BotSuite.Data.Releases;

namespace BotSuite.Data.Tests.Stores;

/// <summary>Objects to store, each time with names of their own, so that tests can share a database.</summary>
internal static partial class Samples
{
    public static readonly DateTime Noon = new(2026, 3, 1, 12, 0, 0, 123, 456, DateTimeKind.Utc);

    public static string Unique(string prefix) => $"{prefix}-{Guid.NewGuid():N}";

    public static Release NewRelease(ReleaseState state) => new()
    {
        Number = Random.Shared.Next(),
        Name = "Spring",
        State = state,
        BundleJson = "{\"writer\":\"extractive\"}",
        CreatedAt = Noon,
        PublishedAt = Noon,
    };

    public static AuditEntry NewAuditEntry() => new()
    {
        At = Noon,
        Actor = "kim",
        Action = "source.imported",
        SubjectKind = "source",
        SubjectId = Unique("source"),
        BeforeJson = "{}",
        AfterJson = "{\"a\":1}",
    };
}
