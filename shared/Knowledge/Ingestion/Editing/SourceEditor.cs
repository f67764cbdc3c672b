using System.Text.Json;
using BotSuite.Data;
using BotSuite.Data.Audit;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Ingestion.Fetching.Databases;
using BotSuite.Knowledge.Ingestion.Fetching.Web;
using BotSuite.Knowledge.Ingestion.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Editing;

/// <summary>Adds and changes sources for editors. Thread-safe.</summary>
public sealed class SourceEditor
{
    private readonly IDbContextFactory<BotSuiteDbContext> _contexts;
    private readonly IDatabaseProvider _provider;
    private readonly DatabaseTables _tables;
    private readonly WebAccessOptions _web;
    private readonly TimeProvider _clock;

    internal SourceEditor(
        IDbContextFactory<BotSuiteDbContext> contexts, IDatabaseProvider provider, DatabaseTables tables, IOptions<WebAccessOptions> web, TimeProvider clock) =>
        (_contexts, _provider, _tables, _web, _clock) = (contexts, provider, tables, web.Value, clock);

    /// <summary>The databases that the configuration lets sources read from, by name.</summary>
    public IReadOnlyList<string> Databases => _tables.Names;

    /// <summary>The tables and views of a database; or why they cannot be listed, as a clause.</summary>
    public async Task<(IReadOnlyList<DatabaseTable> Tables, string? Fault)> TablesAsync(string database, CancellationToken cancellationToken)
    {
        try
        {
            return (await _tables.ListAsync(database, cancellationToken), null);
        }
        catch (FetchException exception)
        {
            return ([], exception.Message);
        }
    }

    /// <summary>What of a draft cannot work; none where everything can.</summary>
    public IReadOnlyList<SettingFault> Check(SourceDraft draft) => [.. DraftCheck.Of(draft, _web)];

    /// <summary>The draft that a living source was saved from, with its revision; null where there is none.</summary>
    public async Task<(SourceDraft Draft, Guid Revision)?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var source = await context.Sources.AsNoTracking().SingleOrDefaultAsync(source => source.Id == id && source.DeletedAt == null, cancellationToken);
        return source is null ? null : (new SourceDraft
        {
            Name = source.Name,
            Index = source.Index,
            Domain = source.Domain,
            Kind = source.Kind,
            Location = source.Location,
            SettingsJson = source.SettingsJson,
            Schedule = source.Schedule,
        }, source.Revision);
    }

    /// <summary>Makes a source. Nothing is read yet.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="actor">Who makes it, for the audit trail.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    public async Task<SavedDraft> AddAsync(SourceDraft draft, string actor, CancellationToken cancellationToken)
    {
        if (Check(draft) is { Count: > 0 } faults) return new SavedDraft(null, faults);

        var now = _clock.GetUtcNow();
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var source = new Source { Id = Guid.CreateVersion7(now), Index = draft.Index, Name = draft.Name.Trim(), Domain = draft.Domain, Kind = draft.Kind, CreatedAt = now.UtcDateTime };
        Fill(source, draft, now);
        context.Sources.Add(source);
        context.Audit.Add(Audit(source, "source.added", actor, now));
        return await SaveAsync(context, source, cancellationToken);
    }

    /// <summary>Changes a source: its name, domain, place, settings and schedule. Index and kind stay as they are.</summary>
    /// <param name="id">The source.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="actor">Who changes it, for the audit trail.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    /// <exception cref="ImportException">There is no such living source.</exception>
    public async Task<SavedDraft> ChangeAsync(Guid id, SourceDraft draft, string actor, CancellationToken cancellationToken)
    {
        if (Check(draft) is { Count: > 0 } faults) return new SavedDraft(null, faults);

        while (true)
        {
            var now = _clock.GetUtcNow();
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            var source = await context.Sources.SingleOrDefaultAsync(source => source.Id == id && source.DeletedAt == null, cancellationToken)
                ?? throw new ImportException("The source has been deleted.");
            (source.Name, source.Domain) = (draft.Name.Trim(), draft.Domain);
            Fill(source, draft, now);
            context.Audit.Add(Audit(source, "source.changed", actor, now));
            try
            {
                return await SaveAsync(context, source, cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // A worker moved the source on meanwhile; what the editor wrote still holds.
            }
        }
    }

    private static void Fill(Source source, SourceDraft draft, DateTimeOffset now)
    {
        (source.Location, source.SettingsJson) = (string.IsNullOrWhiteSpace(draft.Location) ? null : draft.Location.Trim(), draft.SettingsJson);
        var schedule = string.IsNullOrWhiteSpace(draft.Schedule) ? null : draft.Schedule.Trim();
        // A schedule that stays the same keeps a reading that is due.
        if (schedule == source.Schedule && source.NextRunAt is not null) return;
        source.Schedule = schedule;
        source.NextRunAt = schedule is not null && ReadingSchedule.TryParse(schedule, out var parsed, out _) ? parsed!.Next(now) : null;
    }

    private async Task<SavedDraft> SaveAsync(BotSuiteDbContext context, Source source, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return new SavedDraft(source.Id, []);
        }
        catch (DbUpdateException exception) when (_provider.IsUniqueViolation(exception))
        {
            return new SavedDraft(null, [new SettingFault(nameof(SourceDraft.Name), "Another source of this index has that name already.")]);
        }
    }

    private static AuditEntry Audit(Source source, string action, string actor, DateTimeOffset now) => new()
    {
        At = now.UtcDateTime,
        Actor = actor,
        Action = action,
        SubjectKind = "source",
        SubjectId = source.Id.ToString(),
        AfterJson = JsonSerializer.Serialize(new { source.Name, Kind = source.Kind.ToString(), source.Location, source.SettingsJson, source.Schedule }),
    };
}
