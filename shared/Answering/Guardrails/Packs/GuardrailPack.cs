using System.Text.Json.Serialization;

namespace BotSuite.Answering.Guardrails.Packs;

/// <summary>A versioned set of rules for one field of work, as its file holds it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record GuardrailPack
{
    /// <summary>Lasting name, such as <c>medical</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Counts up whenever a rule changes.</summary>
    public required int Version { get; init; }

    /// <summary>The rules, in the order in which they are asked.</summary>
    public IReadOnlyList<GuardrailRule> Rules { get; init; } = [];

    /// <summary>
    /// Rules over answers: <see cref="GuardrailAction.Withhold"/> for what no sentence may claim in other words than a source's, and
    /// <see cref="GuardrailAction.Note"/> for what has to stand below an answer, always or where its phrases are said.
    /// </summary>
    public IReadOnlyList<GuardrailRule> Outbound { get; init; } = [];

    /// <summary>A mark that stands for what a release changed in the pack; null where it is as its file holds it.</summary>
    [JsonIgnore]
    public string? Changes { get; init; }

    /// <summary>The name with the version, as verdicts carry it: <c>medical/1</c>, and <c>medical/1+5e0f12ab</c> where a release changed it.</summary>
    [JsonIgnore]
    public string Name => Changes is null ? $"{Id}/{Version}" : $"{Id}/{Version}+{Changes}";
}
