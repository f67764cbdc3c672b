using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BotSuite.Data.Saving;

/// <summary>What holds for every row on its way into any of the databases.</summary>
internal static class SaveRules
{
    /// <summary>Applies the rules. Changes have been detected, and what the rules change they tell the tracker themselves.</summary>
    public static void Apply(ChangeTracker tracker)
    {
        IndexChanges.Announce(tracker);
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)) continue;

            Immutability.Check(entry);
            if (entry.State is EntityState.Deleted) continue;

            StoredText.Check(entry);
            Revisions.Renew(entry);
        }
    }
}
