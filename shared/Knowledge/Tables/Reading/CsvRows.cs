using BotSuite.Knowledge.Ingestion.Reading.Csv;
using BotSuite.Knowledge.Ingestion.Reading.Text;

namespace BotSuite.Knowledge.Tables.Reading;

/// <summary>Reads the rows of a CSV file. Nothing is guessed at where quotation marks do not fit: a cell would hold what is not in it.</summary>
internal static class CsvRows
{
    /// <summary>The rows.</summary>
    /// <exception cref="TableException">The file is no table.</exception>
    public static RowSet Read(string name, byte[] content, CancellationToken cancellationToken)
    {
        var text = TextEncodings.Decode(content).Text;
        // One row more than there may be, for the row that names the columns.
        var table = DelimitedRows.Of(text, name, RowLimits.Rows + 1, RowLimits.TooManyRows, cancellationToken);
        if (table.HasOpenQuote) throw new TableException(new TableFault("A quotation mark is never closed, so it cannot be told where a cell ends."));
        if (table.FirstOddLine is { } line) throw new TableException(new TableFault("Line {0} has a quotation mark where none belongs.", line));
        var rows = new RowCollector();
        foreach (var row in table.Rows) rows.Add(row);
        return rows.End();
    }
}
