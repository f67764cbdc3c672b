using BotSuite.Data.Audit;
using BotSuite.Data.Releases;
using BotSuite.Data.Sources;
using BotSuite.Data.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BotSuite.Data.Saving;

/// <summary>
/// Refuses changes to rows that past answers lean on. Versions, passages and the rows of tables may be purged but not changed; an audit entry
/// stays as it is; a release that has been live keeps its bundle.
/// </summary>
internal static class Immutability
{
    public static void Check(EntityEntry entry)
    {
        switch (entry.Entity)
        {
            case DocumentVersion version when entry.State is EntityState.Modified:
                throw Refusal($"version {version.Id} of a document", "Add a new version instead.");
            case Passage passage when entry.State is EntityState.Modified:
                throw Refusal($"passage {passage.Id}", "Add a new version of its document instead.");
            case StoredFile file when entry.State is EntityState.Modified:
                throw Refusal($"file {file.Hash}", "Store the new bytes under their own hash instead.");
            case DataTableRow row when entry.State is EntityState.Modified:
                throw Refusal($"row {row.Id} of a table", "Read the table anew instead.");
            case TableEdition edition when entry.State is EntityState.Modified && HasBeenCurrent(entry):
                throw Refusal($"edition {edition.Id} of a table", "Make a new edition instead.");
            case AuditEntry audit when entry.State is not EntityState.Added:
                throw Refusal($"audit entry {audit.Sequence}", "Add another entry that tells what happened since.");
            case Release release when entry.State is not EntityState.Added && HasBeenLive(entry):
                CheckRelease(entry, release);
                break;
        }
    }

    private static bool HasBeenCurrent(EntityEntry entry) =>
        entry.OriginalValues.GetValue<DateTime?>(nameof(TableEdition.CurrentAt)) is not null;

    private static bool HasBeenLive(EntityEntry entry) =>
        entry.OriginalValues.GetValue<ReleaseState>(nameof(Release.State)) is ReleaseState.Published or ReleaseState.Superseded;

    private static void CheckRelease(EntityEntry entry, Release release)
    {
        // Taking a release off the air, and putting an older one back on, is all that may happen to it.
        var changed = entry.Properties
            .Where(property => property.IsModified)
            .Select(property => property.Metadata.Name)
            .Except([nameof(Release.State), nameof(Release.PublishedAt), nameof(Release.Revision)]);
        if (entry.State is EntityState.Deleted || changed.Any() || release.State is ReleaseState.Draft or ReleaseState.Checked)
            throw Refusal($"release {release.Number}, which has been published", "Make a new release instead.");
    }

    private static InvalidOperationException Refusal(string what, string cure) =>
        new($"Refused to change {what}: it never changes. {cure}");
}
