namespace BotSuite.Knowledge.Retrieval.Memory;

/// <summary>When a version of a document is in force, by what it says of itself.</summary>
/// <param name="Id">The version.</param>
/// <param name="DocumentId">Its document.</param>
/// <param name="Number">Its number among the versions of the document.</param>
/// <param name="From">The first day; null for always.</param>
/// <param name="To">The last day; null for ever.</param>
internal sealed record VersionDates(Guid Id, Guid DocumentId, int Number, DateOnly? From, DateOnly? To)
{
    /// <summary>
    /// The versions that hold on some day, newest first, each with its true last day. An older version gives way to a newer one on
    /// the newer one's first day; where the newer one has none it replaces all before it, since nothing says that these ever held.
    /// A newer version that has expired brings no older one back.
    /// </summary>
    /// <param name="upToCurrent">The versions of one document, none newer than its current one.</param>
    public static IReadOnlyList<VersionDates> InForce(IEnumerable<VersionDates> upToCurrent)
    {
        var inForce = new List<VersionDates>();
        DateOnly? limit = null;
        foreach (var version in upToCurrent.OrderByDescending(version => version.Number))
        {
            var last = Earlier(version.To, limit);
            if (version.From is not { } first || last is not { } end || first <= end) inForce.Add(version with { To = last });
            if (version.From is not { } begins || begins == DateOnly.MinValue) break;
            limit = Earlier(begins.AddDays(-1), limit);
        }

        return inForce;
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        _ => one < other ? one : other,
    };
}
