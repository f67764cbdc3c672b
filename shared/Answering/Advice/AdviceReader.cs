using BotSuite.Answering.Guardrails;
using BotSuite.Answering.Guardrails.Matching;
using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Advice;

/// <summary>
/// Tells a wish for advice ("should I stop taking warfarin?", "can I win this case?") from a wish for information ("what is
/// warfarin?"). What somebody should do about their own case is for a professional to say, never for a source that does not know it.
/// </summary>
internal sealed class AdviceReader
{
    private static readonly string[] Domains = ["legal", "medical"];

    private readonly GuardrailSet _rules;

    public AdviceReader()
    {
        var file = GuardrailJson.ReadBuiltIn<AdviceFile>("advice/advice.json");
        _rules = GuardrailSet.Compile(file.Vocabulary, [file.Pack]);
    }

    /// <summary>Whether advice is anything else than information in a domain.</summary>
    public static bool Matters(string? domain) => Domains.Contains(domain, StringComparer.OrdinalIgnoreCase);

    /// <summary>The first rule that hears a wish for advice; null where none does.</summary>
    public GuardrailVerdict? Read(string text) =>
        _rules.Judge(text).FirstOrDefault(verdict => verdict.Action is GuardrailAction.Note);
}
