using BotSuite.Data;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Storing;

/// <summary>
/// Sees to it that one import at a time writes to a source, across processes and machines: the source row is the lock, its
/// revision the sign of life. An import that shows none is taken for dead, and should it wake its next write fails.
/// </summary>
internal sealed class SourceClaims(IDbContextFactory<BotSuiteDbContext> contexts, IOptions<IngestionOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(250);

    /// <summary>Takes a source, making it where there is none of the name, and waiting while another import holds it.</summary>
    /// <exception cref="ImportException">Another import goes on for too long.</exception>
    public async Task<ClaimedSource> ClaimAsync(ImportTarget target, CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        var lastSign = begun;
        var otherRevision = Guid.Empty;
        while (true)
        {
            await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
            {
                var (source, freeName) = await FindAsync(context, target, cancellationToken);
                if (source?.State is SourceState.Importing && source.Revision != otherRevision)
                    (otherRevision, lastSign) = (source.Revision, clock.GetTimestamp());

                var isFree = source?.State is not SourceState.Importing
                    || clock.GetElapsedTime(lastSign) >= options.Value.OtherImportIsDeadAfter;
                if (isFree && await TryTakeAsync(context, source, freeName, target, cancellationToken) is { } claimed) return claimed;
            }

            if (clock.GetElapsedTime(begun) > options.Value.WaitForOtherImport)
                throw new ImportException($"Another import of '{target.Names[0]}' is still running. Wait for its end, then import again.");
            await Task.Delay(LookAgainAfter, clock, cancellationToken);
        }
    }

    /// <summary>
    /// The source row for a write of the import, changed so that saving renews the revision. Call <see cref="SaveAsync"/> after it.
    /// </summary>
    /// <exception cref="ImportException">Somebody else has taken or changed the source.</exception>
    public static async Task<Source> HoldAsync(BotSuiteDbContext context, ClaimedSource claim, CancellationToken cancellationToken)
    {
        var source = await context.Sources.SingleAsync(source => source.Id == claim.Id, cancellationToken);
        if (source.Revision != claim.Revision) throw Lost(claim, null);
        context.Entry(source).Property(row => row.State).IsModified = true;
        return source;
    }

    /// <summary>Saves a write of the import as one transaction.</summary>
    /// <exception cref="ImportException">Somebody else has taken or changed the source.</exception>
    public static async Task SaveAsync(BotSuiteDbContext context, Source source, ClaimedSource claim, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            claim.Revision = source.Revision;
        }
        catch (DbUpdateConcurrencyException exception)
        {
            throw Lost(claim, exception);
        }
    }

    private async Task<ClaimedSource?> TryTakeAsync(
        BotSuiteDbContext context, Source? found, string freeName, ImportTarget target, CancellationToken cancellationToken)
    {
        var source = found ?? Add(context, target, freeName);
        source.State = SourceState.Importing;
        source.StateReason = null;
        source.Location = target.Location;
        if (target.Domain is not null) source.Domain = target.Domain;
        context.Entry(source).Property(row => row.State).IsModified |= found is not null;
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }
        catch (DbUpdateException) when (found is null)
        {
            // Somebody made the source between our look and our write, or the write cannot be done at all: another look tells.
            await using var second = await contexts.CreateDbContextAsync(cancellationToken);
            var now = await FindAsync(second, target, cancellationToken);
            if (now.Source is null && now.FreeName == freeName) throw;
            return null;
        }

        return new ClaimedSource
        {
            Id = source.Id,
            Index = source.Index,
            Name = source.Name,
            Domain = source.Domain,
            IsNew = found is null,
            Revision = source.Revision,
        };
    }

    /// <summary>
    /// The source that the target means (of its name, or, where the name was made from the path, read from the same place), or
    /// else a name for a new one. One look for both, because other imports are at it as well.
    /// </summary>
    private static async Task<(Source? Source, string FreeName)> FindAsync(
        BotSuiteDbContext context, ImportTarget target, CancellationToken cancellationToken)
    {
        var named = await context.Sources
            .Where(source => source.Index == target.Index && source.DeletedAt == null && target.Names.Contains(source.Name))
            .OrderBy(source => source.Id)
            .ToListAsync(cancellationToken);
        var found = named.Find(source => target.IsNamed || source.Location == target.Location);
        var freeName = target.Names.FirstOrDefault(name => named.TrueForAll(source => source.Name != name));
        return found is null && freeName is null
            ? throw new ImportException($"Every name for '{target.Location}' is taken by a source read from elsewhere. Name the import.")
            : (found, freeName ?? "");
    }

    private Source Add(BotSuiteDbContext context, ImportTarget target, string name)
    {
        var now = clock.GetUtcNow();
        var source = new Source
        {
            Id = Guid.CreateVersion7(now),
            Index = target.Index,
            Name = name,
            Kind = target.Kind,
            Domain = target.Domain ?? ImportTarget.DefaultDomain,
            CreatedAt = now.UtcDateTime,
        };
        context.Sources.Add(source);
        return source;
    }

    private static ImportException Lost(ClaimedSource claim, Exception? cause)
    {
        var message = $"The source '{claim.Name}' was changed by somebody else while it was imported. Import it again.";
        return cause is null ? new ImportException(message) : new ImportException(message, cause);
    }
}
