using BotSuite.Answering.Guardrails.Matching;
using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Guardrails.Outbound;

/// <summary>The rules of all packs over answers: what no sentence may claim, and what has to stand below an answer.</summary>
internal sealed class OutboundRules
{
    private readonly GuardrailSet _signs;
    private readonly (GuardrailPack Pack, GuardrailRule Rule)[] _notes;
    private readonly Dictionary<string, GuardrailRule> _rules;

    private OutboundRules(GuardrailSet signs, IReadOnlyList<GuardrailPack> packs)
    {
        _signs = signs;
        _notes = [.. packs.SelectMany(pack => pack.Outbound.Where(rule => rule.Action is GuardrailAction.Note).Select(rule => (pack, rule)))];
        _rules = packs.SelectMany(pack => pack.Outbound).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
    }

    /// <summary>Compiles the rules of packs.</summary>
    /// <param name="compiled">A set with the vocabulary, and with what is compiled already.</param>
    /// <param name="packs">The packs.</param>
    /// <param name="builds">Whether automata are built at once.</param>
    /// <exception cref="InvalidDataException">A rule is not well formed; the message names it and the cure.</exception>
    public static OutboundRules Of(GuardrailSet compiled, IReadOnlyList<GuardrailPack> packs, bool builds) =>
        new(compiled.With([.. packs.Select(pack => pack with { Rules = pack.Outbound })], builds), packs);

    /// <summary>The first claim in a sentence that nobody but a source may make; null for none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="domain">The domain of its source.</param>
    public GuardrailVerdict? ClaimIn(string sentence, string? domain) =>
        _signs.Judge(sentence).FirstOrDefault(verdict => verdict.Action is GuardrailAction.Withhold && IsFor(_rules[verdict.Rule], domain));

    /// <summary>What has to stand below an answer, each words once, with the verdict that asks for it.</summary>
    /// <param name="sentences">The answer's sentences.</param>
    /// <param name="domain">The domain of its main source.</param>
    /// <param name="language">The language of the fixed words, a two-letter code.</param>
    public IEnumerable<(string Words, GuardrailVerdict Verdict)> NotesFor(IReadOnlyList<string> sentences, string? domain, string language)
    {
        var said = new Lazy<HashSet<string>>(() =>
            [.. sentences.SelectMany(_signs.Judge).Where(verdict => verdict.Action is GuardrailAction.Note).Select(verdict => verdict.Rule)]);
        var notes =
            from note in _notes
            where IsFor(note.Rule, domain) && (IsAlways(note.Rule) || said.Value.Contains(note.Rule.Id))
            let words = note.Rule.Reply.GetValueOrDefault(language) ?? note.Rule.Reply["en"]
            select (words, new GuardrailVerdict(note.Rule.Id, note.Pack.Name, GuardrailAction.Note, 0, words.Length));
        return notes.DistinctBy(note => note.words);
    }

    private static bool IsAlways(GuardrailRule rule) => rule.Phrases.Count + rule.Patterns.Count == 0;

    private static bool IsFor(GuardrailRule rule, string? domain) => rule.Domains.Count == 0 || rule.Domains.Contains(domain, StringComparer.OrdinalIgnoreCase);
}
