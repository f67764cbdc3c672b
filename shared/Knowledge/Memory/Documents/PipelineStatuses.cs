using BotSuite.Data.Sources;

namespace BotSuite.Knowledge.Memory.Documents;

/// <summary>Tells where a document stands from where its files stand.</summary>
internal static class PipelineStatuses
{
    /// <summary>The status of a document.</summary>
    /// <param name="index">The index, by the name that it is stored under.</param>
    /// <param name="pieces">The files; at least one.</param>
    public static DataPipelineStatus Of(string index, IReadOnlyList<MemoryPiece> pieces)
    {
        var failed = pieces.FirstOrDefault(piece => piece.HasFailed);
        var done = pieces.Min(Done);
        return new DataPipelineStatus
        {
            Completed = pieces.All(piece => piece.IsReady),
            Index = index,
            DocumentId = pieces[0].DocumentId,
            Tags = TagRules.Tags(pieces[0].Tags, withReserved: false),
            Creation = new DateTimeOffset(pieces.Min(piece => piece.CreatedAt), TimeSpan.Zero),
            LastUpdate = new DateTimeOffset(pieces.Max(piece => piece.ChangedAt), TimeSpan.Zero),
            Steps = [.. Constants.DefaultPipeline],
            CompletedSteps = [.. Constants.DefaultPipeline.Take(done)],
            RemainingSteps = [.. Constants.DefaultPipeline.Skip(done)],
            Failed = failed is not null,
            FailedStep = failed is null ? null : Constants.DefaultPipeline[Math.Min(Done(failed), Constants.DefaultPipeline.Count - 1)],
            Error = failed is null ? null : string.Join(' ', pieces.Where(piece => piece.HasFailed).Select(ErrorOf)),
            Files = [.. pieces.Select(FileOf)],
        };
    }

    // How many of the steps by their Kernel Memory names have been done. Reading extracts and splits at once, and a page is fetched by
    // Kernel Memory in its first step as well.
    private static int Done(MemoryPiece piece) => piece switch
    {
        { IsReady: true } => 4,
        { Step: IngestionStep.Embed } => 2,
        { Step: IngestionStep.Store } => 3,
        _ => 0,
    };

    private static string ErrorOf(MemoryPiece piece) => $"{piece.FileName}: {piece.Reason ?? "it could not be read"}.";

    private static DataPipelineFile FileOf(MemoryPiece piece) => new()
    {
        Name = piece.FileName,
        Completed = piece.IsReady,
        Failed = piece.HasFailed,
        Error = piece.IsReady ? null : piece.Reason,
    };
}
