using System.Runtime.CompilerServices;
using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Guardrails.Matching;

/// <summary>Makes rules of one language ready to be asked. Rules that it has compiled once cost nothing in the next set.</summary>
internal sealed class RuleCompiler
{
    private static readonly IReadOnlyDictionary<string, string[]> NoLists = new Dictionary<string, string[]>();

    private readonly string _language;
    private readonly PhraseSyntax _syntax;
    private readonly Dictionary<string, CompiledContext?> _contexts;
    private readonly ConditionalWeakTable<GuardrailRule, PhraseSet> _signs = [];

    public RuleCompiler(string language, GuardrailVocabulary vocabulary)
    {
        _language = language;
        _syntax = new PhraseSyntax(language, vocabulary.Lists.GetValueOrDefault(language) ?? NoLists);
        _contexts = vocabulary.Contexts.ToDictionary(context => context.Id, Compile, StringComparer.Ordinal);
    }

    /// <summary>Compiles the rules that have words in the language.</summary>
    /// <param name="packs">The packs.</param>
    /// <param name="builds">Whether the automata of new rules are built at once, which finds phrases that stand for too much; else when they are first needed.</param>
    /// <exception cref="InvalidDataException">A rule is not well formed.</exception>
    public IReadOnlyList<CompiledRule> Compile(IReadOnlyList<GuardrailPack> packs, bool builds)
    {
        var rules =
            from pack in packs
            from rule in pack.Rules
            let signs = SignsOf(rule, builds)
            where signs is not null
            select new CompiledRule(pack, rule, signs, [.. rule.PassesIn.Select(name => ContextOf(rule, name)).OfType<CompiledContext>()]);
        return [.. rules];
    }

    private PhraseSet? SignsOf(GuardrailRule rule, bool builds)
    {
        if (_signs.TryGetValue(rule, out var known)) return known;
        var signs = Set($"The rule '{rule.Id}'", rule.Phrases, rule.Patterns, builds: builds);
        return signs is null ? null : _signs.GetValue(rule, _ => signs);
    }

    private CompiledContext? ContextOf(GuardrailRule rule, string name) => _contexts.TryGetValue(name, out var context)
        ? context
        : throw new InvalidDataException($"The rule '{rule.Id}' names the context '{name}', which the vocabulary does not hold. It holds: {string.Join(", ", _contexts.Keys)}.");

    private CompiledContext? Compile(PassingContext context)
    {
        var what = $"The context '{context.Id}'";
        var (before, after) = Anchors(context);
        return Set(what, context.Phrases, NoLists, before, after) is { } phrases
            ? new CompiledContext(context, phrases, Set(what, context.Unless, NoLists))
            : null;
    }

    // What stands before or after has to reach to the sign, but for a few words between.
    private (string Before, string After) Anchors(PassingContext context)
    {
        var between = _language == "ko" ? $"[^.]{{0,{context.Reach * 3}}}" : $"(?: [^ .]+){{0,{context.Reach}}}";
        return context.Place switch
        {
            ContextPlace.Before => ("", between + (_language == "ko" ? "$" : " $")),
            ContextPlace.After => ("^" + between + (_language == "ko" ? "" : " "), ""),
            _ => ("", ""),
        };
    }

    private PhraseSet? Set(
        string what, IReadOnlyDictionary<string, string[]> phrases, IReadOnlyDictionary<string, string[]> patterns, string before = "", string after = "",
        bool builds = false)
    {
        var (said, matched) = (phrases.GetValueOrDefault(_language) ?? [], patterns.GetValueOrDefault(_language) ?? []);
        if (said.Length + matched.Length == 0) return null;
        try
        {
            var set = new PhraseSet(_language, said, matched, _syntax, before, after);
            if (builds) set.Build();
            return set;
        }
        catch (FormatException exception)
        {
            throw new InvalidDataException($"{what} cannot be used in '{_language}': {exception.Message}", exception);
        }
    }
}
