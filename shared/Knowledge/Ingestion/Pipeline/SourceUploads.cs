using BotSuite.Data;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>Takes files that people and programs hand over: bytes, pieces and the run that reads them are one transaction.</summary>
public sealed class SourceUploads
{
    private readonly IDbContextFactory<BotSuiteDbContext> _contexts;
    private readonly IDatabaseProvider _database;
    private readonly UploadTurns _turns;
    private readonly TimeProvider _clock;

    internal SourceUploads(IDbContextFactory<BotSuiteDbContext> contexts, IDatabaseProvider database, UploadTurns turns, TimeProvider clock) =>
        (_contexts, _database, _turns, _clock) = (contexts, database, turns, clock);

    /// <summary>The living source of a name in an index, made where there is none.</summary>
    /// <param name="index">The index, at most 64 characters.</param>
    /// <param name="name">The name, at most 200 characters.</param>
    /// <param name="kind">The kind of a new source.</param>
    /// <param name="domain">The domain of a new source, at most 64 characters.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    public async Task<Guid> SourceAsync(string index, string name, SourceKind kind, string domain, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            var known = await context.Sources.Where(source => source.Index == index && source.Name == name && source.DeletedAt == null)
                .Select(source => (Guid?)source.Id).FirstOrDefaultAsync(cancellationToken);
            if (known is { } id) return id;

            var now = _clock.GetUtcNow();
            var source = new Source { Id = Guid.CreateVersion7(now), Index = index, Name = name, Kind = kind, Domain = domain, CreatedAt = now.UtcDateTime };
            context.Sources.Add(source);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return source.Id;
            }
            catch (DbUpdateException exception) when (_database.IsUniqueViolation(exception))
            {
                // Somebody else has just made it.
            }
        }
    }

    /// <summary>Keeps files and has them read, and gives the run that reads them.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="files">The files, each with a key of its own.</param>
    /// <param name="groupKey">What the files have in common (a document of several files), at most 400 characters; null for nothing.</param>
    /// <param name="replacesGroup">Whether files that came with the group before and do not come again are removed, once those that came have been read.</param>
    /// <param name="trigger">What hands them over.</param>
    /// <param name="actor">Who hands them over, at most 256 characters.</param>
    /// <param name="cancellationToken">Ends the wait for the store.</param>
    /// <exception cref="ImportException">There is no such living source, or a file is larger than allowed.</exception>
    public Task<Guid> AddAsync(
        Guid sourceId, IReadOnlyList<UploadedFile> files, string? groupKey, bool replacesGroup, SourceRunTrigger trigger, string actor,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        return _turns.WriteAsync(new Upload(sourceId, files, groupKey, replacesGroup, trigger, actor), cancellationToken);
    }
}
