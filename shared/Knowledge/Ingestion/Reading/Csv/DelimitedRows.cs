using CsvHelper;

namespace BotSuite.Knowledge.Ingestion.Reading.Csv;

/// <summary>The rows of a text with commas, semicolons, tabs or bars between the cells (RFC 4180, and what programs make of it).</summary>
/// <param name="Rows">The rows in order, without empty ones. All cells are text as it stands in the file; nothing is computed or turned into numbers.</param>
/// <param name="HasOpenQuote">Whether a quotation mark is never closed, so that each line was taken for a row.</param>
/// <param name="OddlyQuoted">Rows whose quotation marks are not as they should be; they were read as well as possible.</param>
/// <param name="FirstOddLine">The line of the first of them, from 1; null where there are none.</param>
internal sealed record DelimitedRows(IReadOnlyList<string[]> Rows, bool HasOpenQuote, int OddlyQuoted, long? FirstOddLine)
{
    private const int LongestRow = 8 * 1024 * 1024;
    private const int MostCells = 2_000;

    /// <summary>Reads all rows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fileName">The file's name: its ending may say what stands between cells.</param>
    /// <param name="most">Most rows.</param>
    /// <param name="tooMany">What is thrown where there are more.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="UnreadableException">A row is endless.</exception>
    public static DelimitedRows Of(string text, string fileName, long most, Func<Exception> tooMany, CancellationToken cancellationToken)
    {
        char? separator = Path.GetExtension(fileName).ToLowerInvariant() is ".tsv" or ".tab" ? '\t' : null;
        var rows = Read(text, separator, most, tooMany, linesInCells: true, cancellationToken);
        // One quotation mark too many would swallow the rest of the file.
        if (rows is null or { HasOpenQuote: true })
            rows = Read(text, separator, most, tooMany, linesInCells: false, cancellationToken) is { } lines ? lines with { HasOpenQuote = true } : null;
        return rows ?? throw new UnreadableException($"a row is longer than {LongestRow} bytes");
    }

    /// <summary>The rows; null where a row is endless.</summary>
    private static DelimitedRows? Read(
        string text, char? separator, long most, Func<Exception> tooMany, bool linesInCells, CancellationToken cancellationToken)
    {
        var rows = new List<string[]>();
        var (isOpen, odd) = (false, 0);
        long? firstOdd = null;
        var options = CsvReaderOptions.Default with
        {
            Separator = separator,
            HasHeader = false,
            AllowLineBreaksInQuotes = linesInCells,
            MaxRecordSize = LongestRow,
            TrackLineNumbers = true,
            OnMalformedRecord = record =>
            {
                odd++;
                firstOdd ??= record.LineNumber;
                isOpen |= record.Reason is CsvMalformedReason.UnterminatedQuote;
            },
        };
        try
        {
            using var reader = CsvReader.Create(new StringReader(text), options);
            while (reader.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (rows.Count >= most) throw tooMany();
                var cells = CellsOf(reader);
                if (!Array.TrueForAll(cells, string.IsNullOrWhiteSpace)) rows.Add(cells);
            }
        }
        catch (CsvFormatException)
        {
            return null;
        }

        return new DelimitedRows(rows, isOpen, odd, firstOdd);
    }

    private static string[] CellsOf(CsvReader reader)
    {
        if (reader.FieldCount > MostCells) throw new UnreadableException($"a row has {reader.FieldCount} cells; at most {MostCells} are read");
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++) cells[i] = reader.GetString(i);
        return cells;
    }
}
