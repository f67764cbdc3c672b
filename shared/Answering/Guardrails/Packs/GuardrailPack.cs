namespace BotSuite.Answering.Guardrails.Packs;

/// <summary>A versioned set of rules for one field of work, as its file holds it.</summary>
public sealed record GuardrailPack
{
    /// <summary>Lasting name, such as <c>medical</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Counts up whenever a rule changes.</summary>
    public required int Version { get; init; }

    /// <summary>The rules, in the order in which they are asked.</summary>
    public IReadOnlyList<GuardrailRule> Rules { get; init; } = [];

    /// <summary>The name with the version, as verdicts carry it: <c>medical/1</c>.</summary>
    public string Name => $"{Id}/{Version}";
}
