using System.Security.Cryptography;
using BotSuite.Data;
using BotSuite.Data.Audit;
using BotSuite.Data.Sources;
using BotSuite.Data.Tables;
using BotSuite.Knowledge.Tables.Defining;
using BotSuite.Knowledge.Tables.Reading;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Tables.Storing;

/// <summary>Makes, changes and deletes tables. Every change is written into the audit trail.</summary>
public sealed class TableEditor
{
    private readonly IDbContextFactory<BotSuiteDbContext> _contexts;
    private readonly IDatabaseProvider _database;
    private readonly OriginRows _origins;
    private readonly TableReadings _readings;
    private readonly TimeProvider _clock;

    internal TableEditor(
        IDbContextFactory<BotSuiteDbContext> contexts, IDatabaseProvider database, OriginRows origins, TableReadings readings, TimeProvider clock) =>
        (_contexts, _database, _origins, _readings, _clock) = (contexts, database, origins, readings, clock);

    /// <summary>Keeps a file that was handed over, so that a table can be read from it.</summary>
    /// <exception cref="TableException">The file is no table.</exception>
    public async Task<TableOrigin> KeepAsync(string fileName, byte[] content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        _origins.Read(fileName, content, sheet: null, cancellationToken);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        context.Files.Add(new StoredFile { Hash = hash, Content = content, Length = content.Length, CreatedAt = Now });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (_database.IsUniqueViolation(exception))
        {
            // The same bytes are kept already.
        }

        return new TableOrigin(OriginKind.Upload, Path.GetFileName(fileName)) { Hash = hash };
    }

    /// <summary>The first rows of an origin, for the editor who says what the columns mean.</summary>
    /// <exception cref="TableException">It cannot be read.</exception>
    public async Task<RowSet> PreviewAsync(TableOrigin origin, int rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        var all = await _origins.ReadAsync(origin, cancellationToken);
        return all with { Rows = [.. all.Rows.Take(rows)] };
    }

    /// <summary>The description of a living table; null where there is none.</summary>
    public async Task<TableDefinition?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var table = await context.Tables.AsNoTracking().Include(one => one.Questions)
            .FirstOrDefaultAsync(one => one.Id == id && one.DeletedAt == null, cancellationToken);
        return table is null ? null : TableDefinitions.Of(table);
    }

    /// <summary>Makes a table, or changes the one of <paramref name="id"/>, and reads it.</summary>
    /// <exception cref="TableException">The description has faults or does not fit the rows, the name is taken, or the table is gone; nothing is changed.</exception>
    public async Task<TableReading> SaveAsync(Guid? id, TableDefinition definition, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (definition.Faults() is { Count: > 0 } faults) throw new TableException(faults);
        // Before anything is saved: a description that does not fit the rows must not displace one that does.
        RowBuilder.Build(definition.Columns, await _origins.ReadAsync(definition.Origin, cancellationToken));

        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var table = id is null ? null : await context.Tables.Include(one => one.Questions)
            .FirstOrDefaultAsync(one => one.Id == id && one.DeletedAt == null, cancellationToken);
        if (id is not null && table is null) throw new TableException(new TableFault("The table has been deleted."));

        var before = table is null ? null : TableJson.Write(TableDefinitions.Of(table));
        if (table is null)
        {
            table = new DataTable { Index = definition.Index, Name = definition.Name, Domain = definition.Domain, ColumnsJson = "[]" };
            context.Tables.Add(table);
        }
        else
        {
            // A changed wording alone has to renew the revision too: by it, every process sees that the table changed.
            context.Entry(table).State = EntityState.Modified;
        }

        TableDefinitions.Write(definition, table);
        table.NextReadAt = TableReadings.NextOf(table.Schedule, Now);
        Exchange(context, table, definition.Wordings);
        Note(context, actor, before is null ? "table.made" : "table.changed", table.Id, before, TableJson.Write(definition));
        await SaveAsync(context, table.Name, cancellationToken);
        return await _readings.ReadAsync(table.Id, cancellationToken);
    }

    /// <summary>Deletes a table. It answers nothing from the next question on; its rows stay as long as answers rest on them.</summary>
    public async Task DeleteAsync(Guid id, string actor, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var table = await context.Tables.Include(one => one.Questions).FirstOrDefaultAsync(one => one.Id == id && one.DeletedAt == null, cancellationToken);
        if (table is null) return;

        table.DeletedAt = Now;
        table.NextReadAt = null;
        Note(context, actor, "table.deleted", id, TableJson.Write(TableDefinitions.Of(table)), after: null);
        await SaveAsync(context, table.Name, cancellationToken);
    }

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    private static void Exchange(BotSuiteDbContext context, DataTable table, IReadOnlyList<TableWording> wordings)
    {
        foreach (var gone in table.Questions.Where(question => wordings.All(wording => wording.Id != question.Id)).ToArray()) context.Remove(gone);
        foreach (var wording in wordings)
        {
            var stored = TableDefinitions.Of(wording, table.Id);
            var known = table.Questions.Find(question => question.Id == wording.Id);
            if (known is null) context.Add(stored);
            else (known.Language, known.Template, known.ValueColumns, known.AnswerTemplate) = (stored.Language, stored.Template, stored.ValueColumns, stored.AnswerTemplate);
        }
    }

    private void Note(BotSuiteDbContext context, string actor, string action, Guid table, string? before, string? after) => context.Audit.Add(new AuditEntry
    {
        At = Now,
        Actor = actor,
        Action = action,
        SubjectKind = "table",
        SubjectId = table.ToString(),
        BeforeJson = before,
        AfterJson = after,
    });

    private async Task SaveAsync(BotSuiteDbContext context, string name, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new TableException(new TableFault("Somebody else changed the table at the same time: load it again."));
        }
        catch (DbUpdateException exception) when (_database.IsUniqueViolation(exception, UniqueKey.Of<DataTable>(context, nameof(DataTable.Index), nameof(DataTable.Name))))
        {
            throw new TableException(new TableFault("There is another table called “{0}”.", name));
        }
        catch (DbUpdateException exception) when (_database.IsUniqueViolation(exception, UniqueKey.Of<TableQuestion>(context, nameof(TableQuestion.Id))))
        {
            throw new TableException(new TableFault("A question belongs to another table already: take it out here and write it anew."));
        }
    }
}
