using BotSuite.Answering.Guardrails.Learning;

namespace BotSuite.Answering.Guardrails.Inbound;

/// <summary>The models that judge beside the rules. One that cannot be used is left out, with the reason: the rules then decide alone.</summary>
internal sealed class GuardrailModels
{
    private readonly List<string> _faults = [];
    private readonly MessageEncoder? _encoder;

    private GuardrailModels(MessageEncoder? encoder) => _encoder = encoder;

    /// <summary>A message as the models take it.</summary>
    public ModelInput Read(string text) => ModelInput.Of(text, _encoder);

    /// <summary>The same by its words alone, which is quicker.</summary>
    public static ModelInput ReadWords(string text) => ModelInput.Of(text, encoder: null);

    /// <summary>No models: the rules alone.</summary>
    public static GuardrailModels None { get; } = new(null);

    /// <summary>Weighs emergencies; null to go by the rules alone.</summary>
    public EmergencyModel? Emergency { get; private set; }

    /// <summary>Weighs how people treat the bot and others; null to go by the rules alone.</summary>
    public ConductModel? Conduct { get; private set; }

    /// <summary>What cannot be used, and why; empty where all is well.</summary>
    public IReadOnlyList<string> Faults => _encoder?.Fault is { } fault ? [.. _faults, fault] : _faults;

    /// <summary>The models that come with the program.</summary>
    public static GuardrailModels BuiltIn() => Load(MessageEncoder.BuiltIn, EmergencyModel.BuiltIn, ConductModel.BuiltIn);

    /// <summary>Loads models.</summary>
    public static GuardrailModels Load(MessageEncoder encoder, Func<EmergencyModel> emergency, Func<ConductModel> conduct)
    {
        var models = new GuardrailModels(encoder);
        models.Emergency = models.Load("emergencies", emergency);
        models.Conduct = models.Load("conduct", conduct);
        return models;
    }

    private T? Load<T>(string name, Func<T> load)
        where T : class
    {
        try
        {
            return load();
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            _faults.Add($"The guardrail model '{name}' cannot be used, so the rules decide without it: {exception.GetType().Name}: {exception.Message}");
            return null;
        }
    }
}
