namespace BotSuite.Answering.Guardrails.Packs;

/// <summary>The packs that come with the program.</summary>
public static class BuiltInPacks
{
    /// <summary>The pack for every field: manipulation, insults, recipes for harm.</summary>
    public const string General = "general";

    /// <summary>What all packs share.</summary>
    public static GuardrailVocabulary Vocabulary { get; } = GuardrailJson.ReadBuiltIn<GuardrailVocabulary>("guardrails/vocabulary.json");

    /// <summary>The packs, in the order in which they are asked: what endangers a life comes first.</summary>
    public static IReadOnlyList<GuardrailPack> All { get; } =
        [.. new[] { "crisis", "medical", "legal", "customer", General }.Select(id => GuardrailJson.ReadBuiltIn<GuardrailPack>($"guardrails/{id}.json"))];
}
