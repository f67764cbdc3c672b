using BotSuite.Data;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>
/// Finds or makes the source that an import means, and begins a run of it that this process carries out itself, one at a time:
/// another run is waited for, unless it shows no sign of life.
/// </summary>
internal sealed class ImportStart(IDbContextFactory<BotSuiteDbContext> contexts, IOptions<IngestionOptions> options, TimeProvider clock)
{
    private const string Died = "The process that read it ended before its end.";
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(250);

    /// <summary>Begins, and gives the run with its source.</summary>
    /// <exception cref="ImportException">Another run of the source goes on for too long.</exception>
    public async Task<(ActiveRun Run, Source Source)> BeginAsync(
        ImportTarget target, string owner, string actor, CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        var lastSign = begun;
        while (true)
        {
            await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
            {
                var (source, freeName) = await FindAsync(context, target, cancellationToken);
                var other = source is null ? null : await context.SourceRuns.WhereActive().FirstOrDefaultAsync(run => run.SourceId == source.Id, cancellationToken);
                if (other is not null && await IsAtWorkAsync(context, other, cancellationToken)) lastSign = clock.GetTimestamp();

                // The lease of a command's run says all; between two pieces of another run nobody may hold one.
                var isFree = other is null || other.State is SourceRunState.Waiting
                    || (other.Trigger is SourceRunTrigger.Command ? other.LeaseUntil < clock.GetUtcNow().UtcDateTime
                        : clock.GetElapsedTime(lastSign) >= options.Value.OtherImportIsDeadAfter);
                if (isFree && await TryBeginAsync(context, source, other, freeName, target, owner, actor, cancellationToken) is { } run) return run;
            }

            if (clock.GetElapsedTime(begun) > options.Value.WaitForOtherImport)
                throw new ImportException($"Another import of '{target.Names[0]}' is still running. Wait for its end, then import again.");
            await Task.Delay(LookAgainAfter, clock, cancellationToken);
        }
    }

    private async Task<bool> IsAtWorkAsync(BotSuiteDbContext context, SourceRun run, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return run.LeaseUntil >= now || await context.SourceItems.AnyAsync(
            item => item.RunId == run.Id && item.State == SourceItemState.Working && item.LeaseUntil >= now, cancellationToken);
    }

    private async Task<(ActiveRun Run, Source Source)?> TryBeginAsync(
        BotSuiteDbContext context, Source? found, SourceRun? dead, string freeName, ImportTarget target, string owner, string actor,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var source = found ?? Add(context, target, freeName, now);
        source.Location = target.Location;
        if (target.Domain is not null) source.Domain = target.Domain;
        var run = SourceRuns.Begin(context, source, SourceRunState.Discovering, SourceRunTrigger.Command, actor, clock);
        (run.LeaseOwner, run.LeaseUntil) = (owner, (now + options.Value.OtherImportIsDeadAfter).UtcDateTime);
        if (dead is not null) (dead.State, dead.Reason, dead.EndedAt, dead.LeaseOwner) = (SourceRunState.Failed, Died, now.UtcDateTime, null);
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
            var there = await FindAsync(second, target, cancellationToken);
            if (there.Source is null && there.FreeName == freeName) throw;
            return null;
        }

        return (new ActiveRun(run.Id, source.Id, run.State, 0), source);
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

    private static Source Add(BotSuiteDbContext context, ImportTarget target, string name, DateTimeOffset now)
    {
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
}
