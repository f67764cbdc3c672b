using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BotSuite.Data.Saving;

/// <summary>
/// Looks for changes once for a save: EF Core compares all properties of all rows anew with each look at the tracked rows, of which the
/// rules and the save itself take three.
/// </summary>
internal readonly struct DetectedChanges : IDisposable
{
    private readonly ChangeTracker _tracker;
    private readonly bool _isAutomatic;

    /// <summary>Looks, unless the caller has said that nobody should.</summary>
    public DetectedChanges(ChangeTracker tracker)
    {
        (_tracker, _isAutomatic) = (tracker, tracker.AutoDetectChangesEnabled);
        if (!_isAutomatic) return;
        tracker.DetectChanges();
        tracker.AutoDetectChangesEnabled = false;
    }

    /// <summary>Lets EF Core look again.</summary>
    public void Dispose() => _tracker.AutoDetectChangesEnabled = _isAutomatic;
}
