using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Guardrails.Matching;

/// <summary>A rule with the words of one language, ready to be asked.</summary>
internal sealed class CompiledRule(GuardrailPack pack, GuardrailRule rule, PhraseSet signs, IReadOnlyList<CompiledContext> contexts)
{
    // Whoever repeats a word a thousand times has been heard after the first few.
    private const int MostPlaces = 16;

    /// <summary>The rule.</summary>
    public GuardrailRule Rule => rule;

    /// <summary>
    /// The first place that the rule acts on; or else the first that it lets pass, with the context's name; null where nothing is said.
    /// </summary>
    public GuardrailVerdict? Judge(FoldedText message)
    {
        GuardrailVerdict? passed = null;
        var places = 0;
        foreach (var (index, length) in signs.In(message.Text))
        {
            var (start, end) = message.Place(index, length);
            if (ContextOf(message, index, length) is not { } context)
                return new GuardrailVerdict(rule.Id, pack.Name, rule.Action, start, end) { Subject = rule.Subject };
            passed ??= new GuardrailVerdict(rule.Id, pack.Name, GuardrailAction.Pass, start, end) { Because = context, Subject = rule.Subject };
            if (++places == MostPlaces) break;
        }

        return passed;
    }

    private string? ContextOf(FoldedText message, int index, int length)
    {
        foreach (var context in contexts)
        {
            if (context.Holds(message, index, length)) return context.Id;
        }

        return null;
    }
}
