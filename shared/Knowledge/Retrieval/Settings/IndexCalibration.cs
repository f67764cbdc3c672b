using System.Text.Json;

namespace BotSuite.Knowledge.Retrieval.Settings;

/// <summary>What was fitted for one index from questions whose answers are known. Stored as JSON with the index.</summary>
public sealed record IndexCalibration
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Version of this form.</summary>
    public int Form { get; init; } = 1;

    /// <summary>What the likeness of meaning counts for beside the words, from 0 to 1.</summary>
    public required double EmbeddingWeight { get; init; }

    /// <summary>A best passage below this is no answer, from 0 to 1.</summary>
    public required double NotFoundBelow { get; init; }

    /// <summary>A best passage below this, and not below <see cref="NotFoundBelow"/>, is offered instead of quoted, from 0 to 1.</summary>
    public required double AskBelow { get; init; }

    /// <summary>The model whose vectors were searched; null for words alone. Fitted values hold for no other.</summary>
    public string? EmbeddingModelId { get; init; }

    /// <summary>How many questions that the index answers it was fitted on.</summary>
    public int AnswerableQuestions { get; init; }

    /// <summary>How many questions that it does not answer.</summary>
    public int UnanswerableQuestions { get; init; }

    /// <summary>When it was fitted, in UTC.</summary>
    public DateTime FittedAt { get; init; }

    /// <summary>Reads a stored calibration; null where the text is none, or holds numbers that cannot be.</summary>
    public static IndexCalibration? Read(string? json)
    {
        if (string.IsNullOrWhiteSpace(json)) return null;
        try
        {
            return JsonSerializer.Deserialize<IndexCalibration>(json, Json) is { Form: 1 } read && read.IsPossible ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The calibration as it is stored.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    private bool IsPossible =>
        EmbeddingWeight is >= 0 and <= 1 && NotFoundBelow is >= 0 and <= 1 && AskBelow is >= 0 and <= 1 && NotFoundBelow <= AskBelow;
}
