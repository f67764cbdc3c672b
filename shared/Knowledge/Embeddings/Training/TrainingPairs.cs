using System.Text.Json;

namespace BotSuite.Knowledge.Embeddings.Training;

/// <summary>Reads pairs from JSON lines: <c>{"source","a","b","label"}</c>, of which <c>source</c> and <c>label</c> may be missing.</summary>
public static class TrainingPairs
{
    // A text is read to its 128th piece; what lies far behind is not worth its memory.
    private const int LongestText = 4096;

    /// <summary>All pairs of a file.</summary>
    /// <exception cref="FormatException">A line is no pair. The message names the line, not its words.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<IReadOnlyList<TrainingPair>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var pairs = new List<TrainingPair>();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) pairs.Add(PairOf(line, number));
        }

        return pairs;
    }

    private static TrainingPair PairOf(string line, int number)
    {
        try
        {
            using var row = JsonDocument.Parse(line);
            if (Text(row.RootElement, "a") is { } a && Text(row.RootElement, "b") is { } b)
                return new TrainingPair(Text(row.RootElement, "source") ?? "", a, b, Text(row.RootElement, "label"));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Said below: whether it is no JSON or JSON of another kind makes no difference to whoever has to mend it.
        }

        throw new FormatException($"Line {number} is no pair. Write {{\"source\":\"…\",\"a\":\"one text\",\"b\":\"the other\",\"label\":\"…\"}}; a and b must hold words.");
    }

    private static string? Text(JsonElement row, string name)
    {
        if (!row.TryGetProperty(name, out var value) || value.ValueKind is JsonValueKind.Null) return null;
        var text = value.GetString()!;
        if (string.IsNullOrWhiteSpace(text)) return null;
        return text.Length <= LongestText ? text : text[..LongestText];
    }
}
