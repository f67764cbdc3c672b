using BotSuite.Data.Indexes;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BotSuite.Data.Saving;

/// <summary>
/// Announces in the change feed that an index is searched otherwise, whoever changed its row or one of its synonyms, so that every
/// process follows.
/// </summary>
internal static class IndexChanges
{
    public static void Announce(ChangeTracker tracker)
    {
        List<DocumentChange>? lines = null;
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)) continue;
            if (LineOf(entry.Entity) is { } line) (lines ??= []).Add(line);
        }

        if (lines is not null) tracker.Context.AddRange(lines.DistinctBy(line => line.Index));
    }

    private static DocumentChange? LineOf(object row) => row switch
    {
        Synonym synonym => new DocumentChange { Index = synonym.Index, DocumentId = DocumentChange.OfIndex, At = synonym.ChangedAt },
        SearchIndex index => new DocumentChange { Index = index.Name, DocumentId = DocumentChange.OfIndex, At = index.ChangedAt },
        _ => null,
    };
}
