namespace BotSuite.Knowledge.Tables.Defining;

/// <summary>Where the rows of a table are read from.</summary>
/// <param name="Kind">What kind of place it is.</param>
/// <param name="Name">The file's name or path; for a database its name under <c>Ingestion:Databases</c>.</param>
public sealed record TableOrigin(OriginKind Kind, string Name)
{
    /// <summary>SHA-256 of the file that was handed over, as it is kept in the store; null elsewhere.</summary>
    public string? Hash { get; init; }

    /// <summary>The sheet of a workbook, or the table or view of a database; null for the first sheet.</summary>
    public string? Part { get; init; }
}
