using BotSuite.Answering.Guardrails.Disguises;
using BotSuite.Answering.Guardrails.Emergencies;
using BotSuite.Answering.Guardrails.Learning;
using BotSuite.Answering.Guardrails.Matching;
using BotSuite.Answering.Guardrails.Outbound;
using BotSuite.Answering.Guardrails.Packs;
using BotSuite.Answering.Privacy;
using BotSuite.Answering.Questions;

namespace BotSuite.Answering.Guardrails.Inbound;

/// <summary>Asks the guardrail packs about messages on their way in.</summary>
public sealed class MessageJudge
{
    private static readonly Lazy<MessageJudge> Ready = new(() => new MessageJudge(BuiltInPacks.Vocabulary, BuiltInPacks.All, GuardrailModels.BuiltIn()));

    // The models weigh what they were fitted with. They know nothing of other packs and of an organisation's own rules: those act as written.
    private readonly GuardrailSet _weighed;
    private readonly GuardrailSet _others;
    private readonly TopicSet _topics;
    private readonly GuardrailModels _models;
    private readonly Dictionary<string, GuardrailRule> _rules;
    private readonly EmergencyJudge _emergencies;
    private readonly ConductJudge _conduct;

    /// <summary>Compiles packs.</summary>
    /// <exception cref="InvalidDataException">A rule is not well formed.</exception>
    internal MessageJudge(GuardrailVocabulary vocabulary, IReadOnlyList<GuardrailPack> packs, GuardrailModels models)
        : this(GuardrailSet.Compile(vocabulary, []), packs, models)
    {
    }

    private MessageJudge(GuardrailSet compiled, IReadOnlyList<GuardrailPack> packs, GuardrailModels models, bool builds = false)
    {
        _weighed = compiled.With([.. packs.Where(IsWeighed)], builds);
        _others = compiled.With([.. packs.Where(pack => !IsWeighed(pack))], builds);
        Outbound = OutboundRules.Of(compiled, packs, builds);
        _topics = TopicSet.Of(packs);
        _models = models;
        _rules = packs.SelectMany(pack => pack.Rules).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        _emergencies = new EmergencyJudge(_weighed, _rules.Values.Where(rule => rule.Card is not null).ToDictionary(rule => rule.Id, rule => rule.Card!, StringComparer.Ordinal), models);
        _conduct = new ConductJudge(_weighed, models);
    }

    /// <summary>The built-in packs with their models; made ready once in a process, which takes about a second.</summary>
    public static MessageJudge BuiltIn => Ready.Value;

    /// <summary>The rules of the same packs over answers.</summary>
    internal OutboundRules Outbound { get; }

    /// <summary>What of the models cannot be used, and why; empty where all is well. The rules decide all the same.</summary>
    public IReadOnlyList<string> Faults => _models.Faults;

    /// <summary>A judge by the built-in packs with the changes of a release, and by the same models.</summary>
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

        return new MessageJudge(_weighed, packs, _models, builds: true);
    }

    /// <summary>Judges a message as a person typed it.</summary>
    public MessageJudgement JudgeTyped(string text) => Judge(Masked(text));

    /// <summary>Judges a message as a person typed it, together with the earlier ones of the conversation, oldest first.</summary>
    public MessageJudgement JudgeTyped(string text, IReadOnlyList<string> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return WithHistory(JudgeTyped(text), [.. history.Select(Masked)]);
    }

    /// <summary>Judges a message whose personal data is masked.</summary>
    public MessageJudgement Judge(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var readings = DisguisedReadings.In(text);
        var heard = Hear(text, readings).ToLookup(verdict => verdict.Subject is GuardrailSubject.Emergency);
        var message = text.Any(char.IsLetter) ? _models.Read(text) : null;
        var weighed = _emergencies.Judge(text, message, [.. heard[true]]);
        var other = _emergencies.Decide(text, [.. _others.Judge(text), .. _topics.Judge(text)]);
        var judgement = other.Level > weighed.Level ? other : weighed;
        return judgement with { Verdicts = [.. weighed.Verdicts, .. _conduct.Judge(text, message, [.. heard[false]], readings), .. other.Verdicts] };
    }

    /// <summary>What earlier messages of the conversation make of a judgement: an instruction that is split over turns, or a "go on" after a message that was turned away.</summary>
    /// <param name="judgement">What was said of the message alone.</param>
    /// <param name="history">Earlier messages, personal data masked, oldest first.</param>
    public MessageJudgement WithHistory(MessageJudgement judgement, IReadOnlyList<string> history)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        ArgumentNullException.ThrowIfNull(history);
        return judgement.Refusal is null && _conduct.JudgeWithHistory(judgement.Text, history) is { } found
            ? judgement with { Verdicts = [.. judgement.Verdicts, found] }
            : judgement;
    }

    /// <summary>What is said for a verdict: the rule's own words, else those of its card.</summary>
    /// <param name="verdict">A verdict of this judge that speaks.</param>
    /// <param name="language">A two-letter code.</param>
    internal string WordsOf(GuardrailVerdict verdict, string language)
    {
        var rule = _rules.GetValueOrDefault(verdict.Rule);
        if (rule?.Reply.GetValueOrDefault(language) is { Length: > 0 } own) return own;
        var card = rule?.Card ?? verdict.Subject switch
        {
            GuardrailSubject.Injection => "injection",
            GuardrailSubject.Harm => "harm",
            GuardrailSubject.Abuse => "abuse",
            _ => EmergencyCards.Refusal,
        };
        return EmergencyCards.TextOf(card, language);
    }

    private static string Masked(string text) => PersonalDataMask.Mask(QuestionText.Clean(text)).Text;

    private static bool IsWeighed(GuardrailPack pack) => EmergencyModel.Weighs(pack) || pack.Id == BuiltInPacks.General;

    // What is hidden is meant to be heard: no context takes it back.
    private List<GuardrailVerdict> Hear(string text, IReadOnlyList<Disguise> readings)
    {
        var heard = new List<GuardrailVerdict>(_weighed.Judge(text));
        foreach (var reading in readings)
        {
            heard.AddRange(_weighed.Judge(reading.Text)
                .Where(verdict => verdict.Action is not GuardrailAction.Pass && !heard.Exists(known => known.Rule == verdict.Rule && known.Action is not GuardrailAction.Pass))
                .Select(verdict => verdict with { Start = reading.Start, End = reading.End, Disguise = reading.Kind })
                .ToArray());
        }

        return heard;
    }
}
