namespace BotSuite.Answering.Guardrails.Packs;

/// <summary>What the rules of all packs share: lists of words that phrases name, and the contexts in which signs pass.</summary>
public sealed record GuardrailVocabulary
{
    /// <summary>Lists by language and name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string[]>> Lists { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string[]>>();

    /// <summary>The contexts.</summary>
    public IReadOnlyList<PassingContext> Contexts { get; init; } = [];
}
