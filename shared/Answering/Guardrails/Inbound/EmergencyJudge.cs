using BotSuite.Answering.Guardrails.Emergencies;
using BotSuite.Answering.Guardrails.Learning;
using BotSuite.Answering.Guardrails.Matching;
using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Guardrails.Inbound;

/// <summary>Weighs what the rules heard of danger together with the whole message.</summary>
/// <param name="rules">The rules, for single sentences.</param>
/// <param name="cards">The card of each rule.</param>
/// <param name="models">The models.</param>
internal sealed class EmergencyJudge(GuardrailSet rules, IReadOnlyDictionary<string, string> cards, GuardrailModels models)
{
    private static readonly char[] SentenceEnds = ['.', '?', '!', '\n'];

    private const float Likely = 0.5f;

    /// <summary>Decides.</summary>
    /// <param name="text">The message, personal data masked.</param>
    /// <param name="message">The same as the models take it; null to go by the rules alone.</param>
    /// <param name="heard">What the rules about danger heard in it.</param>
    public MessageJudgement Judge(string text, ModelInput? message, IReadOnlyList<GuardrailVerdict> heard)
    {
        if (models.Emergency is not { } model || message is null) return Decide(text, heard);

        var likelihood = model.Judge(message, heard);
        var named = heard.FirstOrDefault(verdict => verdict.Action is GuardrailAction.Card);
        if (likelihood.Now >= (named is null ? model.Thresholds.Unnamed : model.Thresholds.Named) || (named is not null && IsMeant(text, named, model)))
            return WithCard(text, heard, likelihood);
        var noted = likelihood.Soon >= model.Thresholds.NamedSoon;
        var passed = heard.Select(verdict => verdict.Action is GuardrailAction.Card || (verdict.Action is GuardrailAction.Note && !noted)
            ? verdict with { Action = GuardrailAction.Pass, Because = "weighed" } : verdict).ToArray();
        return likelihood.Soon >= model.Thresholds.Soon && !passed.Any(verdict => verdict.Action is GuardrailAction.Note)
            ? new MessageJudgement(text, [.. passed, OfModel(text, GuardrailAction.Note)]) { Level = EmergencyLevel.Soon, Card = likelihood.Note }
            : Decide(text, passed);
    }

    // "What helps against fever? My son is unconscious!": what is asked around it must not drown the sentence that names it.
    private bool IsMeant(string text, GuardrailVerdict named, EmergencyModel model)
    {
        var start = named.Start == 0 ? 0 : text.LastIndexOfAny(SentenceEnds, named.Start - 1) + 1;
        var end = text.IndexOfAny(SentenceEnds, named.End);
        var sentence = text[start..(end < 0 ? text.Length : end)];
        return sentence.Length < text.Length - 1 && model.Judge(models.Read(sentence), Emergencies(sentence)) is var alone && alone.Now >= model.Thresholds.Unnamed;
    }

    private GuardrailVerdict[] Emergencies(string sentence) => [.. rules.Judge(sentence).Where(verdict => verdict.Subject is GuardrailSubject.Emergency)];

    // A rule knows more exactly than the model what has happened, and so which card helps.
    private MessageJudgement WithCard(string text, IReadOnlyList<GuardrailVerdict> heard, EmergencyLikelihood likelihood) =>
        heard.FirstOrDefault(verdict => verdict.Action is GuardrailAction.Card) is { } named
            ? new MessageJudgement(text, heard) { Level = EmergencyLevel.Now, Card = cards[named.Rule], IsNamed = true, IsLikely = true }
            : new MessageJudgement(text, [OfModel(text, GuardrailAction.Card), .. heard]) { Level = EmergencyLevel.Now, Card = likelihood.Card, IsLikely = likelihood.Now >= Likely };

    /// <summary>Decides by what rules say alone.</summary>
    public MessageJudgement Decide(string text, IReadOnlyList<GuardrailVerdict> verdicts)
    {
        var gravest = verdicts.FirstOrDefault(verdict => verdict.Action is GuardrailAction.Card)
            ?? verdicts.FirstOrDefault(verdict => verdict.Action is GuardrailAction.Note);
        return new MessageJudgement(text, verdicts)
        {
            Level = gravest?.Action switch
            {
                GuardrailAction.Card => EmergencyLevel.Now,
                GuardrailAction.Note => EmergencyLevel.Soon,
                _ => EmergencyLevel.Information,
            },
            Card = gravest is null ? null : cards.GetValueOrDefault(gravest.Rule),
            IsNamed = gravest is not null,
            IsLikely = gravest is not null,
        };
    }

    private static GuardrailVerdict OfModel(string text, GuardrailAction action) => new("emergency/model", EmergencyModel.Name, action, 0, text.Length);
}
