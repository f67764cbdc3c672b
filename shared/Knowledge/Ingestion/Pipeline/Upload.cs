using System.Security.Cryptography;
using BotSuite.Data.Sources;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>Files that were handed over at once.</summary>
/// <param name="SourceId">Their source.</param>
/// <param name="Files">The files, each with a key of its own.</param>
/// <param name="GroupKey">What they have in common; null for nothing.</param>
/// <param name="ReplacesGroup">Whether files that came with the group before and do not come again are removed.</param>
/// <param name="Trigger">What hands them over.</param>
/// <param name="Actor">Who hands them over.</param>
internal sealed record Upload(
    Guid SourceId, IReadOnlyList<UploadedFile> Files, string? GroupKey, bool ReplacesGroup, SourceRunTrigger Trigger, string Actor)
{
    /// <summary>SHA-256 of each file.</summary>
    public IReadOnlyList<string> Hashes { get; } = [.. Files.Select(file => Convert.ToHexStringLower(SHA256.HashData(file.Content.Span)))];

    /// <summary>How many bytes the files have.</summary>
    public long Length { get; } = Files.Sum(file => (long)file.Content.Length);

    /// <summary>Ends with the run that reads them, where somebody else has written them.</summary>
    public TaskCompletionSource<Guid> Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether the same piece or group comes with both, so that one has to be written after the other.</summary>
    public bool Meets(Upload other) =>
        (GroupKey is not null && GroupKey == other.GroupKey) || Files.Any(file => other.Files.Any(one => one.Key == file.Key));
}
