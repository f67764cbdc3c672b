using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Guardrails.Matching;

/// <summary>The rules of several packs, compiled, for messages in English and Korean and in both at once.</summary>
internal sealed class GuardrailSet
{
    private readonly (RuleCompiler English, RuleCompiler Korean) _compilers;
    private readonly IReadOnlyList<CompiledRule> _english;
    private readonly IReadOnlyList<CompiledRule> _korean;

    private GuardrailSet((RuleCompiler English, RuleCompiler Korean) compilers, IReadOnlyList<GuardrailPack> packs, bool builds) =>
        (_compilers, _english, _korean) = (compilers, compilers.English.Compile(packs, builds), compilers.Korean.Compile(packs, builds));

    /// <summary>Compiles packs.</summary>
    /// <exception cref="InvalidDataException">A rule is not well formed; the message names it and the cure.</exception>
    public static GuardrailSet Compile(GuardrailVocabulary vocabulary, IReadOnlyList<GuardrailPack> packs) =>
        new((new RuleCompiler("en", vocabulary), new RuleCompiler("ko", vocabulary)), packs, builds: false);

    /// <summary>A set of other packs with the same vocabulary; only rules that are new are compiled.</summary>
    /// <param name="packs">The packs.</param>
    /// <param name="builds">Whether the automata of new rules are built at once, which finds phrases that stand for too much.</param>
    /// <exception cref="InvalidDataException">A rule is not well formed; the message names it and the cure.</exception>
    public GuardrailSet With(IReadOnlyList<GuardrailPack> packs, bool builds = false) => new(_compilers, packs, builds);

    /// <summary>What the rules say of a message, in the order of the packs. The text is what verdicts point into.</summary>
    public IReadOnlyList<GuardrailVerdict> Judge(string text)
    {
        var verdicts = new List<GuardrailVerdict>();
        Ask(_english, FoldedText.Words(text), verdicts);
        if (Hangul.IsIn(text)) Ask(_korean, FoldedText.Syllables(text), verdicts);
        return verdicts;
    }

    private static void Ask(IReadOnlyList<CompiledRule> rules, FoldedText message, List<GuardrailVerdict> verdicts)
    {
        foreach (var rule in rules)
        {
            if (rule.Judge(message) is { } verdict) verdicts.Add(verdict);
        }
    }
}
