using System.Text.Json;

namespace BotSuite.Answering.Releases;

/// <summary>The settings that answers are made with, as a release carries them in its JSON.</summary>
public sealed record AnsweringBundle
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Version of the bundle's form.</summary>
    public int Form { get; init; } = 1;

    /// <summary>When to answer, ask back or decline.</summary>
    public AnsweringThresholds Thresholds { get; init; } = new();

    /// <summary>How answers are written; <c>extractive</c> is the only writer of this form.</summary>
    public string Writer { get; init; } = "extractive";

    /// <summary>Reads a bundle from a release.</summary>
    /// <exception cref="InvalidDataException">The JSON is no bundle.</exception>
    public static AnsweringBundle Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<AnsweringBundle>(json, Json) ?? throw new InvalidDataException("A release's bundle is empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("A release's bundle is not the JSON that it should be.", exception);
        }
    }

    /// <summary>The bundle as a release stores it.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);
}
