namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>
/// Weighs what the rules heard together with all other words of a message: the rules know names for an emergency, the model has
/// read how people tell of one without its name, and how they use the names without one.
/// </summary>
internal sealed class EmergencyModel
{
    private const string Resource = "guardrails/emergencies.model";
    private const string CardResource = "guardrails/emergencies.model.json";

    private readonly LinearTextModel _model;

    /// <summary>A model with the likelihoods from which on it acts.</summary>
    public EmergencyModel(LinearTextModel model, EmergencyThresholds thresholds) => (_model, Thresholds) = (model, thresholds);

    /// <summary>The classes; cards and notes have the same names.</summary>
    public static IReadOnlyList<string> Classes { get; } = ["other", "soon-medical", "soon-legal", "medical", "crisis", "legal"];

    /// <summary>Whether the model was fitted with what a pack's rules hear.</summary>
    public static bool Weighs(Packs.GuardrailPack pack) => pack.Id is "crisis" or "medical" or "legal";

    /// <summary>The model that comes with the program, as <c>train-guardrail</c> fitted it.</summary>
    /// <exception cref="InvalidDataException">The model is damaged.</exception>
    public static EmergencyModel BuiltIn() =>
        new(LinearTextModel.Read(Packs.GuardrailJson.BytesOf(Resource)), Packs.GuardrailJson.ReadBuiltIn<EmergencyModelCard>(CardResource).Thresholds);

    /// <summary>The name with the version, as verdicts carry it.</summary>
    public static string Name => "emergency-model/1";

    /// <summary>From which likelihood on it acts.</summary>
    public EmergencyThresholds Thresholds { get; }

    /// <summary>How a message and what the rules said of it look to the model.</summary>
    public EmergencyLikelihood Judge(ModelInput message, IReadOnlyList<GuardrailVerdict> verdicts)
    {
        var likelihoods = _model.Judge(message.With(verdicts));
        var now = likelihoods.AsSpan(3);
        var soon = likelihoods.AsSpan(1, 2);
        return new EmergencyLikelihood(Sum(now), Classes[3 + IndexOfMost(now)], Sum(soon), Classes[1 + IndexOfMost(soon)]);
    }

    private static float Sum(ReadOnlySpan<float> numbers) => System.Numerics.Tensors.TensorPrimitives.Sum(numbers);

    private static int IndexOfMost(ReadOnlySpan<float> numbers) => System.Numerics.Tensors.TensorPrimitives.IndexOfMax(numbers);
}
