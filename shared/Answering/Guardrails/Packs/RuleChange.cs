using System.Text.Json.Serialization;

namespace BotSuite.Answering.Guardrails.Packs;

/// <summary>What a release changes about one rule of a built-in pack.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RuleChange
{
    /// <summary>The rule's lasting name.</summary>
    public required string Rule { get; init; }

    /// <summary>Whether the rule is switched off.</summary>
    public bool Off { get; init; }

    /// <summary>What is done instead; null to leave it.</summary>
    public GuardrailAction? Action { get; init; }

    /// <summary>Phrases to listen for beside the rule's own, by language.</summary>
    public IReadOnlyDictionary<string, string[]> Phrases { get; init; } = new Dictionary<string, string[]>();

    /// <summary>Phrases of the rule that are not listened for, by language, written as the pack writes them.</summary>
    public IReadOnlyDictionary<string, string[]> Without { get; init; } = new Dictionary<string, string[]>();

    /// <summary>Regular expressions to match beside the rule's own, by language.</summary>
    public IReadOnlyDictionary<string, string[]> Patterns { get; init; } = new Dictionary<string, string[]>();

    /// <summary>What is said in the place of the rule's own words, by language: another disclaimer, another refusal.</summary>
    public IReadOnlyDictionary<string, string> Reply { get; init; } = new Dictionary<string, string>();

    /// <summary>Contexts of the vocabulary in which the words pass, beside the rule's own.</summary>
    public IReadOnlyList<string> PassesIn { get; init; } = [];

    /// <summary>The rule as it is with this change.</summary>
    /// <exception cref="InvalidDataException">The rule has no such phrase to leave out.</exception>
    public GuardrailRule ApplyTo(GuardrailRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        foreach (var (language, phrases) in Without)
        {
            var unknown = phrases.Except(rule.Phrases.GetValueOrDefault(language) ?? [], StringComparer.Ordinal).FirstOrDefault();
            if (unknown is not null) throw new InvalidDataException($"The rule '{Rule}' has no phrase '{unknown}' in '{language}' that could be left out.");
        }

        return rule with
        {
            Action = Action ?? rule.Action,
            Phrases = Join(Less(rule.Phrases, Without), Phrases),
            Patterns = Join(rule.Patterns, Patterns),
            Reply = rule.Reply.Where(words => !Reply.ContainsKey(words.Key)).Concat(Reply).ToDictionary(StringComparer.Ordinal),
            PassesIn = [.. rule.PassesIn.Union(PassesIn, StringComparer.Ordinal)],
        };
    }

    private static Dictionary<string, string[]> Less(IReadOnlyDictionary<string, string[]> all, IReadOnlyDictionary<string, string[]> without) =>
        all.ToDictionary(pair => pair.Key, pair => pair.Value.Except(without.GetValueOrDefault(pair.Key) ?? [], StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    private static Dictionary<string, string[]> Join(IReadOnlyDictionary<string, string[]> one, IReadOnlyDictionary<string, string[]> other) =>
        one.Concat(other).GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
            .ToDictionary(phrases => phrases.Key, phrases => phrases.SelectMany(part => part).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
}
