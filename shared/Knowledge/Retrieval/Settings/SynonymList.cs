using System.Text.Json;
using BotSuite.Data;
using BotSuite.Data.Audit;
using BotSuite.Data.Indexes;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Retrieval.Settings;

/// <summary>The words and abbreviations of an index, to look at and to replace. All processes search by a new list within a second.</summary>
public sealed class SynonymList(IDbContextFactory<BotSuiteDbContext> contexts, TimeProvider clock)
{
    /// <summary>The list of an index, by word.</summary>
    public async Task<IReadOnlyList<SynonymLine>> ReadAsync(string index, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Synonyms.AsNoTracking().Where(row => row.Index == index).OrderBy(row => row.Term).ToListAsync(cancellationToken);
        return [.. rows.Select(LineOf)];
    }

    /// <summary>Puts a list in the place of the present one; both stand in the audit trail.</summary>
    /// <returns>How many lines were added, changed and removed.</returns>
    /// <exception cref="DbUpdateException">Somebody else changed the list at the same time; nothing was changed.</exception>
    public async Task<(int Added, int Changed, int Removed)> ReplaceAsync(string index, IReadOnlyList<SynonymLine> lines, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lines);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await context.Synonyms.Where(row => row.Index == index).ToListAsync(cancellationToken);
        var before = rows.ConvertAll(LineOf);
        var known = rows.ToDictionary(row => row.Term, StringComparer.OrdinalIgnoreCase);
        var (added, changed) = (0, 0);
        foreach (var line in lines)
        {
            if (!known.Remove(line.Term, out var row))
            {
                context.Add(new Synonym { Index = index, Term = line.Term, Meanings = [.. line.Meanings], IsTwoWay = line.TwoWay, ChangedAt = now });
                added++;
            }
            else if (row.Term != line.Term || row.IsTwoWay != line.TwoWay || !row.Meanings.SequenceEqual(line.Meanings))
            {
                (row.Term, row.Meanings, row.IsTwoWay, row.ChangedAt) = (line.Term, [.. line.Meanings], line.TwoWay, now);
                changed++;
            }
        }

        context.RemoveRange(known.Values);
        if (added + changed + known.Count == 0) return (0, 0, 0);
        context.Add(new AuditEntry
        {
            At = now,
            Actor = actor,
            Action = "synonyms.replaced",
            SubjectKind = "index",
            SubjectId = index,
            BeforeJson = JsonSerializer.Serialize(before),
            AfterJson = JsonSerializer.Serialize(lines),
        });
        await context.SaveChangesAsync(cancellationToken);
        return (added, changed, known.Count);
    }

    private static SynonymLine LineOf(Synonym row) => new(row.Term, row.Meanings, row.IsTwoWay);
}
