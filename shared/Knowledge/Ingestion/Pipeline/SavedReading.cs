using System.IO.Compression;
using System.Text.Json;
using BotSuite.Knowledge.Ingestion.Reading;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>What a reading gave, as it is kept with the piece until it is stored: compressed JSON, read by nobody but this class.</summary>
internal static class SavedReading
{
    /// <summary>The bytes to keep.</summary>
    public static byte[] Write(IReadOnlyList<ReadOutcome> outcomes)
    {
        using var bytes = new MemoryStream();
        using (var compressed = new BrotliStream(bytes, CompressionLevel.Fastest))
            JsonSerializer.Serialize(compressed, outcomes.Select(outcome =>
                new Entry(outcome.Document, outcome.Failure, outcome.FailedKey, outcome.MayHideDocuments)));
        return bytes.ToArray();
    }

    /// <summary>What was kept; null where another release wrote it in another way, so that it has to be read again.</summary>
    public static IReadOnlyList<ReadOutcome>? Read(byte[] kept)
    {
        try
        {
            using var compressed = new BrotliStream(new MemoryStream(kept), CompressionMode.Decompress);
            return [.. JsonSerializer.Deserialize<List<Entry>>(compressed)!.Select(entry => entry.Outcome())];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }

    private sealed record Entry(ReadDocument? Document, ImportFailure? Failure, string? FailedKey, bool MayHide)
    {
        public ReadOutcome Outcome() =>
            Document is not null ? ReadOutcome.Of(Document)
            : FailedKey is not null ? ReadOutcome.Failed(Failure!, FailedKey)
            : MayHide ? ReadOutcome.Unknown(Failure!)
            : ReadOutcome.LeftOut(Failure!);
    }
}
