using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BotSuite.Data.Saving;

/// <summary>Gives a row with a concurrency token a new one on every save.</summary>
internal static class Revisions
{
    private const string Revision = "Revision";

    public static void Renew(EntityEntry entry)
    {
        if (entry.Metadata.FindProperty(Revision) is { IsConcurrencyToken: true } revision)
            entry.Property(revision).CurrentValue = Guid.NewGuid();
    }
}
