using System.Text.Json;
using System.Text.Json.Nodes;
using BotSuite.Answering.Guardrails.Packs;
using BotSuite.Answering.Writing;
using BotSuite.Answering.Writing.Generated;

namespace BotSuite.Answering.Releases;

/// <summary>The settings that answers are made with, as a release carries them in its JSON.</summary>
public sealed record AnsweringBundle
{
    private const int KnownForm = 2;

    // In form 1 answers could only be quoted, and its releases go on doing so.
    private const int QuotingForm = 1;
    private const string Extractive = "extractive";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Version of the bundle's form.</summary>
    public int Form { get; init; } = KnownForm;

    /// <summary>When to answer, ask back or decline.</summary>
    public AnsweringThresholds Thresholds { get; init; } = new();

    /// <summary>Who writes answers, and how a model is asked.</summary>
    public WritingSettings Writing { get; init; } = new();

    /// <summary>What is changed about the built-in guardrails.</summary>
    public GuardrailSettings Guardrails { get; init; } = new();

    /// <summary>Reads a bundle from a release.</summary>
    /// <exception cref="InvalidDataException">The JSON is no bundle, or one of a form or with a writer that is not known here: answering by the rest of it would pass over what it says.</exception>
    public static AnsweringBundle Read(string json)
    {
        try
        {
            var tree = JsonNode.Parse(json) as JsonObject ?? throw new InvalidDataException("A release's bundle is empty.");
            var bundle = tree.Deserialize<AnsweringBundle>(Json)! with { Form = KnownForm };
            var named = tree.ContainsKey("writer") ? tree["writer"]?.GetValue<string>() ?? "" : null;
            switch (tree["form"]?.GetValue<int>() ?? QuotingForm, named)
            {
                case (QuotingForm, null or Extractive):
                    bundle = bundle with { Writing = new WritingSettings { Writer = WriterKind.Extractive } };
                    break;
                case (KnownForm, null):
                    break;
                case var (form, writer):
                    throw new InvalidDataException($"A release's bundle has the form {form} and the writer '{writer}'; known are {KnownForm} without it, and {QuotingForm} with '{Extractive}'.");
            }

            Prompts.Check(bundle.Writing);
            return bundle;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException("A release's bundle is not the JSON that it should be.", exception);
        }
    }

    /// <summary>The bundle as a release stores it.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);
}
