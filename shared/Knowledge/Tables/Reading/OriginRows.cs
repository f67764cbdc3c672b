using BotSuite.Data;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Tables.Defining;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Tables.Reading;

/// <summary>Reads rows from wherever a table says that they stand.</summary>
internal sealed class OriginRows(IDbContextFactory<BotSuiteDbContext> contexts, DatabaseRows databases, IOptions<ReadingOptions> limits)
{
    /// <summary>The rows of an origin.</summary>
    /// <exception cref="TableException">They cannot be read.</exception>
    public async Task<RowSet> ReadAsync(TableOrigin origin, CancellationToken cancellationToken) => origin.Kind switch
    {
        OriginKind.Database => await databases.ReadAsync(origin.Name, origin.Part ?? "", cancellationToken),
        OriginKind.File => Read(origin.Name, await FileAsync(origin.Name, cancellationToken), origin.Part, cancellationToken),
        OriginKind.Upload => Read(origin.Name, await UploadAsync(origin, cancellationToken), origin.Part, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin.Kind, "A table of no known origin."),
    };

    /// <summary>The rows of a file.</summary>
    /// <exception cref="TableException">It is no table.</exception>
    public RowSet Read(string name, byte[] content, string? sheet, CancellationToken cancellationToken)
    {
        if (content.Length == 0) throw new TableException(new TableFault("The file is empty."));
        if (content.Length > RowLimits.FileBytes) throw TooLarge();
        try
        {
            return Path.GetExtension(name).ToLowerInvariant() switch
            {
                ".csv" or ".tsv" or ".tab" or ".txt" => CsvRows.Read(name, content, cancellationToken),
                ".xlsx" => WorkbookRows.Read(content, sheet, limits.Value, cancellationToken),
                var other => throw new TableException(new TableFault("“{0}” files are not read as tables: use CSV or XLSX.", other)),
            };
        }
        catch (UnreadableException exception)
        {
            throw new TableException(new TableFault("The file cannot be read: {0}.", exception.Message));
        }
    }

    private static async Task<byte[]> FileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return new FileInfo(path).Length > RowLimits.FileBytes ? throw TooLarge() : await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TableException(new TableFault("The file “{0}” cannot be read: it is gone or closed to this process.", Path.GetFileName(path)));
        }
    }

    private async Task<byte[]> UploadAsync(TableOrigin origin, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Files.AsNoTracking().Where(file => file.Hash == origin.Hash).Select(file => file.Content).FirstOrDefaultAsync(cancellationToken)
            ?? throw new TableException(new TableFault("The file that was handed over is no longer kept: hand it over again."));
    }

    private static TableException TooLarge() => new(new TableFault("The file is larger than {0} MB.", RowLimits.FileBytes / (1024 * 1024)));
}
