using System.Text.RegularExpressions;
using BotSuite.Knowledge.Tables.Matching;

namespace BotSuite.Knowledge.Tables;

/// <summary>
/// Answers questions that ask for cells of tables. A question is compared with the wordings that editors wrote, its values are
/// compared with keys, and rows are fetched by their ids: no statement is ever made of what somebody said.
/// </summary>
public sealed partial class TableLookup
{
    private const int MostParts = 3;

    private readonly LiveTables _tables;
    private readonly RowFinder _rows;

    internal TableLookup(LiveTables tables) => (_tables, _rows) = (tables, new RowFinder(tables));

    /// <summary>Asks the tables; null where the question is none of theirs.</summary>
    public async Task<TableFinding?> AskAsync(TableAsk ask, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ask);
        var tables = (await _tables.OfAsync(ask.Index, cancellationToken))
            .Where(table => (ask.Domain is null || table.Table.Domain == ask.Domain) && (ask.TableId is null || table.Table.Id == ask.TableId))
            .ToArray();
        if (tables.Length == 0) return null;

        var readings = await ReadAsync(tables, new AskedText(ask.Text), ask, cancellationToken);
        if (readings.Count == 0 && ask.History.Count > 0 && await FollowAsync(tables, ask, cancellationToken) is { } followed) readings = [followed];
        return readings.Count > 0 ? await _rows.FindAsync(readings, ask, cancellationToken) : await InPartsAsync(tables, ask, cancellationToken);
    }

    /// <summary>The readings of a question that are as good as the best one.</summary>
    private async Task<List<WordingReading>> ReadAsync(LiveTable[] tables, AskedText asked, TableAsk ask, CancellationToken cancellationToken)
    {
        var readings = new List<WordingReading>();
        if (asked.Pieces.Count is 0 or > AskedText.MostPieces) return readings;

        foreach (var wording in tables.SelectMany(table => table.Wordings).Where(wording => asked.MayAsk(wording.Words)))
        {
            var keys = await _tables.KeysOfAsync(wording.Table, cancellationToken);
            if (new WordingReader(wording, keys, asked, ask.Audience).Read() is { } reading) readings.Add(reading);
        }

        var best = readings.Count == 0 ? 0 : readings.Max(reading => reading.Rank);
        return [.. readings.Where(reading => reading.Rank == best).OrderByDescending(reading => reading.Wording.Wording.Language == ask.Language)];
    }

    /// <summary>Reads a message of values alone as what was asked before, with these values.</summary>
    private async Task<WordingReading?> FollowAsync(LiveTable[] tables, TableAsk ask, CancellationToken cancellationToken)
    {
        WordingReading? before = null;
        foreach (var said in ask.History.Append(ask.Text))
        {
            var asked = new AskedText(said);
            var readings = await ReadAsync(tables, asked, ask, cancellationToken);
            if (readings.Count > 0) before = readings[0];
            else if (before is not null)
                before = asked.Pieces.Count > AskedText.MostPieces
                    ? null
                    : new WordingReader(before.Wording, await _tables.KeysOfAsync(before.Wording.Table, cancellationToken), asked, ask.Audience).Add(before);
        }

        // Whoever says something else where a value was asked for has moved on; a number or a slip of the pen is an answer.
        return before is not { Unknown: { } said2 } || said2.Any(char.IsDigit) || await _rows.IsNearAsync(before, ask, cancellationToken) ? before : null;
    }

    /// <summary>Answers several questions in one message, if every one of them is answered.</summary>
    private async Task<TableFinding?> InPartsAsync(LiveTable[] tables, TableAsk ask, CancellationToken cancellationToken)
    {
        var parts = SentenceEnd().Split(ask.Text).Where(part => part.Any(char.IsLetterOrDigit)).ToArray();
        if (parts.Length is < 2 or > MostParts) return null;

        var found = new List<FoundRow>();
        foreach (var part in parts)
        {
            var readings = await ReadAsync(tables, new AskedText(part), ask, cancellationToken);
            if (readings.Count == 0 || await _rows.FindAsync(readings, ask, cancellationToken) is not TableFinding.Found one) return null;
            found.AddRange(one.Rows);
        }

        return found.Count <= MostParts ? new TableFinding.Found(found) : null;
    }

    [GeneratedRegex(@"(?<=[?!？！。])|(?<=\.)\s|[\r\n]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd();
}
