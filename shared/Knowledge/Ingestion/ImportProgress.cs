namespace BotSuite.Knowledge.Ingestion;

/// <summary>How far an import has come.</summary>
/// <param name="Read">Documents read so far.</param>
/// <param name="Written">Of these, documents that were new or changed and are stored and searchable.</param>
/// <param name="Failed">Pieces that could not be read.</param>
public sealed record ImportProgress(int Read, int Written, int Failed)
{
    /// <summary>The file that was written last.</summary>
    public string Piece { get; init; } = "";
}
