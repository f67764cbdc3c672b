using BotSuite.Knowledge.Ingestion.Reading.Structure;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Reading.Csv;

/// <summary>
/// Reads CSV and TSV: a file is a document. Rows with a question and an answer column become questions with their answers; other rows
/// become lines that name their columns, so that each can be read alone.
/// </summary>
internal sealed class CsvFileReader(IOptions<IngestionOptions> options, IOptions<ReadingOptions> limits) : WholeFile(options)
{
    private const string Reader = "csv/1";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".csv", ".tsv", ".tab"];

    /// <inheritdoc/>
    protected override ReadDocument Read(string text, SourceFile file)
    {
        var most = limits.Value.MaximumPages * 1_000L;
        var table = DelimitedRows.Of(text, file.Name, most, TooMany, CancellationToken.None);
        var (columns, firstRow) = TableHeadings.Of(table.Rows);
        var written = new StructuredText(LongestText);
        var rows = written.BeginTable(columns);
        for (var i = firstRow; i < table.Rows.Count; i++) rows.Row(table.Rows[i]);
        return StructuredDocument.Of(written, file, Reader) with { Remarks = [.. Remarks(table, columns.Count, firstRow)] };

        UnreadableException TooMany() => new($"the table has more than {most} rows (Ingestion:MaximumPages, in thousands)");
    }

    private static IEnumerable<string> Remarks(DelimitedRows table, int columns, int firstRow)
    {
        if (columns == 0) yield return "The first row was not taken for headings.";
        if (table.HasOpenQuote) yield return "A quotation mark is never closed, so each line was taken for a row.";
        else if (table.OddlyQuoted > 0) yield return $"Rows with odd quotation marks: {table.OddlyQuoted}. Look whether they were read rightly.";
        var ragged = columns == 0 ? 0 : table.Rows.Skip(firstRow).Count(row => row.Length != columns);
        if (ragged > 0) yield return $"Rows with more or fewer cells than there are headings: {ragged}.";
    }
}
