using System.Text;
using CsvHelper;

namespace BotSuite.Knowledge.Tables.Reading;

/// <summary>Reads the rows of a CSV file; the delimiter is detected.</summary>
internal static class CsvRows
{
    /// <summary>The rows.</summary>
    /// <exception cref="TableException">The file is no table.</exception>
    public static async Task<RowSet> ReadAsync(byte[] content, CancellationToken cancellationToken)
    {
        var options = new CsvReaderOptions { HasHeader = false, FieldCountMismatch = CsvFieldCountHandling.Allow, TrackLineNumbers = true, IncludeValuesInExceptions = false };
        var rows = new RowCollector();
        using var text = new StringReader(Decode(content));
        await using var reader = CsvReader.Create(text, options, leaveOpen: true);
        try
        {
            while (await reader.ReadAsync(cancellationToken))
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }
        catch (CsvFormatException exception)
        {
            throw new TableException(new TableFault("The file breaks off or is no table near line {0}.", exception.LineNumber));
        }

        return rows.End();
    }

    private static string Decode(byte[] content)
    {
        try
        {
            return content switch
            {
                [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true, true).GetString(content.AsSpan(2)),
                [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true, true).GetString(content.AsSpan(2)),
                [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(false, true).GetString(content.AsSpan(3)),
                _ => new UTF8Encoding(false, true).GetString(content),
            };
        }
        catch (DecoderFallbackException)
        {
            return Korean(content);
        }
    }

    // What spreadsheets of Korean Windows save is code page 949.
    private static string Korean(byte[] content)
    {
        try
        {
            return CodePagesEncodingProvider.Instance
                .GetEncoding(949, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            throw new TableException(new TableFault("The file is neither UTF-8, UTF-16 nor CP949 text: save it as CSV in UTF-8."));
        }
    }
}
