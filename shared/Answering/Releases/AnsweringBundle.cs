using System.Text.Json;
using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Releases;

/// <summary>The settings that answers are made with, as a release carries them in its JSON.</summary>
public sealed record AnsweringBundle
{
    private const int KnownForm = 1;
    private const string Extractive = "extractive";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Version of the bundle's form.</summary>
    public int Form { get; init; } = KnownForm;

    /// <summary>When to answer, ask back or decline.</summary>
    public AnsweringThresholds Thresholds { get; init; } = new();

    /// <summary>How answers are written; <c>extractive</c> is the only writer of this form.</summary>
    public string Writer { get; init; } = Extractive;

    /// <summary>What is changed about the built-in guardrails.</summary>
    public GuardrailSettings Guardrails { get; init; } = new();

    /// <summary>Reads a bundle from a release.</summary>
    /// <exception cref="InvalidDataException">The JSON is no bundle, or one of a form or with a writer that is not known here: answering by the rest of it would pass over what it says.</exception>
    public static AnsweringBundle Read(string json)
    {
        try
        {
            var bundle = JsonSerializer.Deserialize<AnsweringBundle>(json, Json) ?? throw new InvalidDataException("A release's bundle is empty.");
            return bundle is { Form: KnownForm, Writer: Extractive }
                ? bundle
                : throw new InvalidDataException($"A release's bundle has the form {bundle.Form} and the writer '{bundle.Writer}'; known are {KnownForm} and '{Extractive}'.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("A release's bundle is not the JSON that it should be.", exception);
        }
    }

    /// <summary>The bundle as a release stores it.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);
}
