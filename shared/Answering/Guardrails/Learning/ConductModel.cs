using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>Tells attempts to turn the bot, insults and wishes for harm from ordinary messages by all of their words.</summary>
internal sealed class ConductModel
{
    private const string Resource = "guardrails/conduct.model";
    private const string CardResource = "guardrails/conduct.model.json";

    private readonly LinearTextModel _model;

    /// <summary>A model with the likelihoods from which on it acts.</summary>
    public ConductModel(LinearTextModel model, ConductThresholds thresholds) => (_model, Thresholds) = (model, thresholds);

    /// <summary>The classes.</summary>
    public static IReadOnlyList<string> Classes { get; } = ["ordinary", "injection", "abuse", "harm"];

    /// <summary>The name with the version, as verdicts carry it.</summary>
    public static string Name => "conduct-model/1";

    /// <summary>From which likelihood on it acts.</summary>
    public ConductThresholds Thresholds { get; }

    /// <summary>The model that comes with the program, as <c>train-conduct</c> fitted it.</summary>
    /// <exception cref="InvalidDataException">The model is damaged.</exception>
    public static ConductModel BuiltIn() =>
        new(LinearTextModel.Read(GuardrailJson.BytesOf(Resource)), GuardrailJson.ReadBuiltIn<ConductModelCard>(CardResource).Thresholds);

    /// <summary>How a message looks to the model.</summary>
    public ConductLikelihood Judge(ModelInput input)
    {
        var likelihoods = _model.Judge(input);
        return new ConductLikelihood(likelihoods[1], likelihoods[2], likelihoods[3]);
    }
}
