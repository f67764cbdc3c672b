using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BotSuite.Data.Saving;

/// <summary>
/// Refuses text that is longer than its column. SQLite would take it and the other databases would not, so a fault would
/// stay unseen until the day somebody changes the provider.
/// </summary>
internal static class TextLengths
{
    private static readonly ConditionalWeakTable<IEntityType, IProperty[]> Limited = [];

    public static void Check(EntityEntry entry)
    {
        foreach (var property in Limited.GetValue(entry.Metadata, Find))
        {
            if (entry.State is EntityState.Modified && !entry.Property(property).IsModified) continue;
            if (entry.CurrentValues[property] is not string text || text.Length <= property.GetMaxLength()) continue;

            throw new InvalidOperationException(
                $"{entry.Metadata.ClrType.Name}.{property.Name} is {text.Length} characters long; at most {property.GetMaxLength()} fit.");
        }
    }

    private static IProperty[] Find(IEntityType type) =>
        [.. type.GetProperties().Where(property => property.ClrType == typeof(string) && property.GetMaxLength() is not null)];
}
