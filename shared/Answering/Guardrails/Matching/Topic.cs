using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Guardrails.Matching;

/// <summary>What a rule is about, told by examples and by counterexamples.</summary>
internal sealed class Topic
{
    private readonly IReadOnlyList<ExampleText> _examples;
    private readonly IReadOnlyList<ExampleText> _others;
    private readonly double _likeness;

    private Topic(IReadOnlyList<ExampleText> examples, IReadOnlyList<ExampleText> others, double likeness) =>
        (_examples, _others, _likeness) = (examples, others, likeness);

    /// <summary>Makes a rule's topic ready.</summary>
    /// <exception cref="InvalidDataException">The likeness is no number from 0 to 1, or an example is empty.</exception>
    public static Topic Of(GuardrailRule rule)
    {
        if (rule.Likeness is not (>= 0 and <= 1)) throw new InvalidDataException($"The rule '{rule.Id}' asks for a likeness of {rule.Likeness}. It lies from 0 to 1, and 0.6 is usual.");
        return new Topic(Read(rule, rule.Examples), Read(rule, rule.CounterExamples), rule.Likeness);
    }

    /// <summary>Whether a message is like an example, and no less so than like any counterexample.</summary>
    public bool Holds(ExampleText message)
    {
        var nearest = Nearest(_examples, message);
        return nearest >= _likeness && nearest >= Nearest(_others, message);
    }

    private static double Nearest(IReadOnlyList<ExampleText> texts, ExampleText message) => texts.Count == 0 ? 0 : texts.Max(message.LikenessTo);

    private static ExampleText[] Read(GuardrailRule rule, IReadOnlyDictionary<string, string[]> texts) =>
        [.. texts.Values.SelectMany(one => one).Select(text => !string.IsNullOrWhiteSpace(text)
            ? new ExampleText(text)
            : throw new InvalidDataException($"The rule '{rule.Id}' has an empty example. Remove it, or write a message that people might send."))];
}
