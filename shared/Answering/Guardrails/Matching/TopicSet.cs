using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Guardrails.Matching;

/// <summary>The rules that know their topic by examples.</summary>
internal sealed class TopicSet
{
    private readonly IReadOnlyList<(GuardrailPack Pack, GuardrailRule Rule, Topic Topic)> _topics;

    private TopicSet(IReadOnlyList<(GuardrailPack Pack, GuardrailRule Rule, Topic Topic)> topics) => _topics = topics;

    /// <summary>Makes the topics of packs ready.</summary>
    /// <exception cref="InvalidDataException">A rule's likeness is no number from 0 to 1, or one of its examples is empty.</exception>
    public static TopicSet Of(IReadOnlyList<GuardrailPack> packs) =>
        new([.. from pack in packs from rule in pack.Rules where rule.Examples.Count > 0 select (pack, rule, Topic.Of(rule))]);

    /// <summary>What the topics say of a message, in the order of the packs. A topic is of the whole message.</summary>
    public IEnumerable<GuardrailVerdict> Judge(string text)
    {
        if (_topics.Count == 0 || string.IsNullOrWhiteSpace(text)) return [];
        var message = new ExampleText(text);
        return _topics.Where(one => one.Topic.Holds(message)).Select(one => new GuardrailVerdict(one.Rule.Id, one.Pack.Name, one.Rule.Action, 0, text.Length));
    }
}
