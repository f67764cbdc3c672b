using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.Answering.Guardrails.Packs;

/// <summary>
/// What a release changes about the guardrails: rules of the built-in packs switched off or tuned, and packs of the organisation's own.
/// An update of the program brings better built-in packs, and the changes are laid over them again.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record GuardrailSettings
{
    /// <summary>The pack whose rules may be widened, never switched off or made milder: whoever wants to die gets the card.</summary>
    private const string Crisis = "crisis";

    /// <summary>Changes to rules of built-in packs, at most one a rule.</summary>
    public IReadOnlyList<RuleChange> Changes { get; init; } = [];

    /// <summary>Packs of the organisation's own, asked after the built-in ones.</summary>
    public IReadOnlyList<GuardrailPack> Packs { get; init; } = [];

    /// <summary>Whether nothing is changed.</summary>
    [JsonIgnore]
    public bool IsEmpty => Changes.Count == 0 && Packs.Count == 0;

    /// <summary>The packs that messages are judged by. A changed pack has a mark behind its version that stands for the changes.</summary>
    /// <exception cref="InvalidDataException">A change does not fit; the message names the rule and the cure.</exception>
    public IReadOnlyList<GuardrailPack> ApplyTo(IReadOnlyList<GuardrailPack> builtIn)
    {
        ArgumentNullException.ThrowIfNull(builtIn);
        Check(builtIn);
        var changes = Changes.ToDictionary(change => change.Rule, StringComparer.Ordinal);
        GuardrailPack[] packs = [.. builtIn.Select(pack => Changed(pack, changes)), .. Packs];
        foreach (var rule in packs.SelectMany(pack => pack.Outbound)) OutboundRuleCheck.Check(rule);
        return packs;
    }

    private void Check(IReadOnlyList<GuardrailPack> builtIn)
    {
        var known = builtIn.SelectMany(pack => RulesOf(pack).Select(rule => rule.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var change in Changes)
        {
            if (!known.Contains(change.Rule)) throw new InvalidDataException($"There is no rule '{change.Rule}' in the built-in packs. An own rule belongs to a pack under 'packs'.");
            if (Silences(change, builtIn)) throw new InvalidDataException($"The disclaimer '{change.Rule}' cannot be switched off. Give it other words by 'reply' instead.");
            if (Softens(change, builtIn)) throw new InvalidDataException($"The rule '{change.Rule}' of the pack '{Crisis}' cannot be switched off or made milder. Add phrases or contexts to it instead.");
        }

        if (FirstTwice(Changes.Select(change => change.Rule)) is { } twice) throw new InvalidDataException($"The rule '{twice}' is changed twice. Put both changes into one.");
        if (FirstTwice([.. builtIn.Select(pack => pack.Id), .. Packs.Select(pack => pack.Id)]) is { } pack) throw new InvalidDataException($"There are two packs '{pack}'. Give the own pack another name.");
        if (FirstTwice([.. known, .. Packs.SelectMany(own => RulesOf(own).Select(rule => rule.Id))]) is { } id) throw new InvalidDataException($"There are two rules '{id}'. A rule's name stands once in all packs.");
    }

    private static IEnumerable<GuardrailRule> RulesOf(GuardrailPack pack) => pack.Rules.Concat(pack.Outbound);

    // A disclaimer that the law may ask for can be put in other words, and not be left out.
    private static bool Silences(RuleChange change, IReadOnlyList<GuardrailPack> builtIn) =>
        (change.Off || change.Action is not (null or GuardrailAction.Note))
        && builtIn.Any(pack => pack.Outbound.Any(rule => rule.Id == change.Rule && rule.Action is GuardrailAction.Note));

    private static bool Softens(RuleChange change, IReadOnlyList<GuardrailPack> builtIn) =>
        (change.Off || change.Without.Count > 0 || change.Action is not (null or GuardrailAction.Card))
        && builtIn.Any(pack => pack.Id == Crisis && pack.Rules.Any(rule => rule.Id == change.Rule));

    private static string? FirstTwice(IEnumerable<string> names) => names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;

    private static GuardrailPack Changed(GuardrailPack pack, Dictionary<string, RuleChange> changes)
    {
        var own = RulesOf(pack).Where(rule => changes.ContainsKey(rule.Id)).Select(rule => changes[rule.Id]).ToArray();
        return own.Length == 0 ? pack : pack with
        {
            Changes = MarkOf(own),
            Rules = Changed(pack.Rules, changes),
            Outbound = Changed(pack.Outbound, changes),
        };
    }

    private static GuardrailRule[] Changed(IReadOnlyList<GuardrailRule> rules, Dictionary<string, RuleChange> changes) =>
        [.. rules.Where(rule => changes.GetValueOrDefault(rule.Id) is not { Off: true }).Select(rule => changes.TryGetValue(rule.Id, out var change) ? change.ApplyTo(rule) : rule)];

    // Eight hexadecimal digits tell two states of one pack apart in the ledger.
    private static string MarkOf(RuleChange[] changes) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(changes, GuardrailJson.Options)))[..8];
}
