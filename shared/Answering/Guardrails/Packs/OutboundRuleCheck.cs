namespace BotSuite.Answering.Guardrails.Packs;

/// <summary>Stops on a rule over answers that would not act.</summary>
internal static class OutboundRuleCheck
{
    // A disclaimer that fills the screen is not read.
    private const int LongestNote = 1_000;

    /// <summary>Checks a rule.</summary>
    /// <exception cref="InvalidDataException">The rule does not fit; the message names it and the cure.</exception>
    public static void Check(GuardrailRule rule)
    {
        var hasSigns = rule.Phrases.Values.Concat(rule.Patterns.Values).Any(signs => signs.Length > 0);
        if (rule.Action is not (GuardrailAction.Withhold or GuardrailAction.Note))
            throw new InvalidDataException($"The rule '{rule.Id}' over answers has the action '{GuardrailActions.NameOf(rule.Action)}'. Use 'withhold' for a claim and 'note' for a disclaimer.");
        if (rule.Examples.Count + rule.CounterExamples.Count > 0 || rule.Card is not null)
            throw new InvalidDataException($"The rule '{rule.Id}' over answers has examples or a card, which it cannot use. Write phrases, and what is said as 'reply'.");
        if (rule.Action is GuardrailAction.Withhold && !hasSigns)
            throw new InvalidDataException($"The rule '{rule.Id}' withholds a claim and names none. Give it phrases or patterns.");
        if (rule.Action is not GuardrailAction.Note) return;
        if (!rule.Reply.ContainsKey("en") || rule.Reply.Values.Any(string.IsNullOrWhiteSpace))
            throw new InvalidDataException($"The disclaimer '{rule.Id}' has no words. Give it a 'reply' in 'en', and in 'ko' for Korean answers.");
        if (rule.Reply.Values.Any(words => words.Length > LongestNote))
            throw new InvalidDataException($"The disclaimer '{rule.Id}' is longer than {LongestNote} characters. Make it shorter.");
        if (!hasSigns && rule.Phrases.Count + rule.Patterns.Count > 0)
            throw new InvalidDataException($"The disclaimer '{rule.Id}' names phrases and lists none. Leave 'phrases' out to say it below every answer.");
    }
}
