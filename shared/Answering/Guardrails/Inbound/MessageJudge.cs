using BotSuite.Answering.Guardrails.Emergencies;
using BotSuite.Answering.Guardrails.Learning;
using BotSuite.Answering.Guardrails.Matching;
using BotSuite.Answering.Guardrails.Packs;
using BotSuite.Answering.Privacy;
using BotSuite.Answering.Questions;

namespace BotSuite.Answering.Guardrails.Inbound;

/// <summary>Asks the guardrail packs about messages on their way in.</summary>
public sealed class MessageJudge
{
    private static readonly Lazy<MessageJudge> Ready = new(() => new MessageJudge(BuiltInPacks.Vocabulary, BuiltInPacks.All, EmergencyModel.BuiltIn()));

    private static readonly char[] SentenceEnds = ['.', '?', '!', '\n'];

    // The model weighs what it was fitted with. It knows nothing of other packs and of an organisation's own rules: those act as written.
    private readonly GuardrailSet _weighed;
    private readonly GuardrailSet _others;
    private readonly TopicSet _topics;
    private readonly EmergencyModel? _model;
    private readonly Dictionary<string, string> _cards;

    /// <summary>Compiles packs.</summary>
    /// <exception cref="InvalidDataException">A rule is not well formed.</exception>
    internal MessageJudge(GuardrailVocabulary vocabulary, IReadOnlyList<GuardrailPack> packs, EmergencyModel? model)
        : this(GuardrailSet.Compile(vocabulary, []), packs, model)
    {
    }

    private MessageJudge(GuardrailSet compiled, IReadOnlyList<GuardrailPack> packs, EmergencyModel? model)
    {
        _weighed = compiled.With([.. packs.Where(pack => EmergencyModel.Weighs(pack))]);
        _others = compiled.With([.. packs.Where(pack => !EmergencyModel.Weighs(pack))]);
        _topics = TopicSet.Of(packs);
        _model = model;
        _cards = packs.SelectMany(pack => pack.Rules).Where(rule => rule.Card is not null).ToDictionary(rule => rule.Id, rule => rule.Card!, StringComparer.Ordinal);
    }

    /// <summary>The built-in packs with their model; made ready once in a process, which takes about a second.</summary>
    public static MessageJudge BuiltIn => Ready.Value;

    /// <summary>A judge by the built-in packs with the changes of a release, and by the same model.</summary>
    /// <exception cref="InvalidDataException">A change does not fit or a rule is not well formed; the message names it and the cure.</exception>
    public MessageJudge With(GuardrailSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var packs = settings.ApplyTo(BuiltInPacks.All);
        foreach (var rule in packs.SelectMany(pack => pack.Rules).Where(rule => rule.Action is GuardrailAction.Card or GuardrailAction.Note))
        {
            if (rule.Card is null) throw new InvalidDataException($"The rule '{rule.Id}' shows a card or note and names no card. There are: {EmergencyCards.Names}.");
            if (!EmergencyCards.Knows(rule.Card)) throw new InvalidDataException($"There is no card '{rule.Card}', which the rule '{rule.Id}' names. There are: {EmergencyCards.Names}.");
        }

        return new MessageJudge(_weighed, packs, _model);
    }

    /// <summary>Judges a message as a person typed it.</summary>
    public MessageJudgement JudgeTyped(string text) => Judge(PersonalDataMask.Mask(QuestionText.Clean(text)).Text);

    /// <summary>Judges a message whose personal data is masked.</summary>
    public MessageJudgement Judge(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var weighed = Weigh(text, _weighed.Judge(text));
        var other = Decide(text, [.. _others.Judge(text), .. _topics.Judge(text)]);
        return (other.Level > weighed.Level ? other : weighed) with { Verdicts = [.. weighed.Verdicts, .. other.Verdicts] };
    }

    private MessageJudgement Weigh(string text, IReadOnlyList<GuardrailVerdict> heard)
    {
        if (_model is null || !text.Any(char.IsLetter)) return Decide(text, heard);

        var likelihood = _model.Judge(text, heard);
        var named = heard.FirstOrDefault(verdict => verdict.Action is GuardrailAction.Card);
        if (likelihood.Now >= (named is null ? _model.Thresholds.Unnamed : _model.Thresholds.Named) || (named is not null && IsMeant(text, named)))
            return WithCard(text, heard, likelihood.Card);
        var noted = likelihood.Soon >= _model.Thresholds.NamedSoon;
        var passed = heard.Select(verdict => verdict.Action is GuardrailAction.Card || (verdict.Action is GuardrailAction.Note && !noted)
            ? verdict with { Action = GuardrailAction.Pass, Because = "weighed" } : verdict).ToArray();
        return likelihood.Soon >= _model.Thresholds.Soon && !passed.Any(verdict => verdict.Action is GuardrailAction.Note)
            ? new MessageJudgement(text, [.. passed, OfModel(text, GuardrailAction.Note)]) { Level = EmergencyLevel.Soon, Card = likelihood.Note }
            : Decide(text, passed);
    }

    // "What helps against fever? My son is unconscious!": what is asked around it must not drown the sentence that names it.
    private bool IsMeant(string text, GuardrailVerdict named)
    {
        var start = named.Start == 0 ? 0 : text.LastIndexOfAny(SentenceEnds, named.Start - 1) + 1;
        var end = text.IndexOfAny(SentenceEnds, named.End);
        var sentence = text[start..(end < 0 ? text.Length : end)];
        return sentence.Length < text.Length - 1 && _model!.Judge(sentence, _weighed.Judge(sentence)) is var alone && alone.Now >= _model.Thresholds.Unnamed;
    }

    // A rule knows more exactly than the model what has happened, and so which card helps.
    private MessageJudgement WithCard(string text, IReadOnlyList<GuardrailVerdict> heard, string card) =>
        heard.FirstOrDefault(verdict => verdict.Action is GuardrailAction.Card) is { } named
            ? new MessageJudgement(text, heard) { Level = EmergencyLevel.Now, Card = _cards[named.Rule], IsNamed = true }
            : new MessageJudgement(text, [OfModel(text, GuardrailAction.Card), .. heard]) { Level = EmergencyLevel.Now, Card = card };

    private MessageJudgement Decide(string text, IReadOnlyList<GuardrailVerdict> verdicts)
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
            Card = gravest is null ? null : _cards.GetValueOrDefault(gravest.Rule),
            IsNamed = gravest is not null,
        };
    }

    private static GuardrailVerdict OfModel(string text, GuardrailAction action) => new("emergency/model", EmergencyModel.Name, action, 0, text.Length);
}
