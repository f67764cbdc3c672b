using System.Security.Cryptography;
using System.Text;
using BotSuite.Data;
using BotSuite.Data.Tables;
using BotSuite.Knowledge.Tables.Defining;
using BotSuite.Knowledge.Tables.Reading;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Tables.Storing;

/// <summary>
/// Builds editions beside the current one and makes them current in one commit. Editions that answers rest on are kept; the
/// others go a day after they were replaced, so that an answer on its way out finds its proof.
/// </summary>
internal sealed class TableEditions(IDbContextFactory<BotSuiteDbContext> contexts, IDatabaseProvider database, TimeProvider clock)
{
    private const int RowsAtOnce = 1_000;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Makes rows and wordings those that answer; false where they already are.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed the table meanwhile; nothing is swapped.</exception>
    public async Task<bool> SwapAsync(DataTable table, TableDefinition definition, IReadOnlyList<BuiltRow> rows, CancellationToken cancellationToken)
    {
        var hash = HashOf(rows);
        var sentences = TableDefinitions.SentencesOf(definition.Wordings);
        var current = await CurrentAsync(table, cancellationToken);
        if (current is not null && current.ContentHash == hash && current.SentencesJson == sentences && current.Name == table.Name) return false;

        var edition = await BeginAsync(table, sentences, rows.Count, cancellationToken);
        if (current is not null && current.ContentHash == hash) edition.RowsFrom = current.RowsFrom;
        else await StoreAsync(edition, rows, cancellationToken);
        await MakeCurrentAsync(table, edition, hash, cancellationToken);
        return true;
    }

    /// <summary>Takes away what no answer rests on: rows of readings that came to nothing, and of editions replaced long ago.</summary>
    public async Task PurgeAsync(Guid tableId, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().UtcDateTime - Kept;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var proofs = context.Set<Data.Turns.Proof>().AsNoTracking();
        var editions = await context.TableEditions.AsNoTracking()
            .Where(edition => edition.TableId == tableId)
            .Select(edition => new
            {
                edition.Id,
                edition.Number,
                edition.RowsFrom,
                edition.ReadAt,
                edition.CurrentAt,
                Proves = proofs.Any(proof => proof.VersionId == edition.Id),
                IsCurrent = context.Tables.Any(table => table.Id == tableId && table.Edition == edition.Number && table.DeletedAt == null),
            })
            .ToListAsync(cancellationToken);
        var old = editions.Where(edition => !edition.IsCurrent && !edition.Proves && (edition.CurrentAt ?? edition.ReadAt) < before).ToArray();
        var shown = editions.Except(old).Select(edition => edition.RowsFrom).ToHashSet();
        foreach (var gone in old)
        {
            await context.TableEditions.Where(edition => edition.Id == gone.Id).ExecuteDeleteAsync(cancellationToken);
            if (!shown.Contains(gone.Number)) await DeleteRowsAsync(context, tableId, gone.Number, cancellationToken);
            if (!shown.Contains(gone.RowsFrom)) await DeleteRowsAsync(context, tableId, gone.RowsFrom, cancellationToken);
        }
    }

    private static Task<int> DeleteRowsAsync(BotSuiteDbContext context, Guid tableId, int edition, CancellationToken cancellationToken) =>
        context.TableRows.Where(row => row.TableId == tableId && row.Edition == edition).ExecuteDeleteAsync(cancellationToken);

    private async Task<TableEdition?> CurrentAsync(DataTable table, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.TableEditions.AsNoTracking()
            .FirstOrDefaultAsync(edition => edition.TableId == table.Id && edition.Number == table.Edition, cancellationToken);
    }

    // The number is taken by inserting it, so that two readings at once never mix their rows.
    private async Task<TableEdition> BeginAsync(DataTable table, string sentences, int rows, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var last = await context.TableEditions.Where(edition => edition.TableId == table.Id).MaxAsync(edition => (int?)edition.Number, cancellationToken);
            var next = (last ?? 0) + 1;
            var begun = new TableEdition
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                TableId = table.Id,
                Number = next,
                RowsFrom = next,
                RowCount = rows,
                Name = table.Name,
                ContentHash = "",
                SentencesJson = sentences,
                ReadAt = clock.GetUtcNow().UtcDateTime,
            };
            context.TableEditions.Add(begun);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return begun;
            }
            catch (DbUpdateException exception) when (database.IsUniqueViolation(exception) && attempt < 10)
            {
                // Another reading took the number.
            }
        }
    }

    private async Task StoreAsync(TableEdition edition, IReadOnlyList<BuiltRow> rows, CancellationToken cancellationToken)
    {
        foreach (var batch in rows.Chunk(RowsAtOnce))
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            context.TableRows.AddRange(batch.Select(row => new DataTableRow
            {
                TableId = edition.TableId,
                Edition = edition.Number,
                Number = row.Number,
                Key = row.Key,
                CellsJson = row.CellsJson,
                ValidFrom = row.ValidFrom,
                ValidTo = row.ValidTo,
                Audience = row.Audience,
            }));
            await context.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task MakeCurrentAsync(DataTable table, TableEdition edition, string hash, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Attach(table);
        context.Attach(new TableEdition
        {
            Id = edition.Id,
            TableId = edition.TableId,
            Number = edition.Number,
            RowCount = edition.RowCount,
            Name = edition.Name,
            ContentHash = "",
            SentencesJson = edition.SentencesJson,
            ReadAt = edition.ReadAt,
            RowsFrom = edition.Number,
        });
        var stored = context.TableEditions.Local.Single();
        (stored.ContentHash, stored.RowsFrom, stored.CurrentAt) = (hash, edition.RowsFrom, clock.GetUtcNow().UtcDateTime);
        table.Edition = edition.Number;
        await context.SaveChangesAsync(cancellationToken);
    }

    private static string HashOf(IReadOnlyList<BuiltRow> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows)
            hash.AppendData(Encoding.UTF8.GetBytes($"{row.Key}\n{row.ValidFrom:O}\n{row.ValidTo:O}\n{row.Audience}\n{row.CellsJson}\n\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
