using BotSuite.Answering.Guardrails.Disguises;
using BotSuite.Answering.Guardrails.Learning;
using BotSuite.Answering.Guardrails.Matching;
using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Guardrails.Inbound;

/// <summary>
/// Weighs attempts to turn the bot, insults and wishes for harm: what the rules name stands unless the model is sure of the
/// contrary (an insult stands, whatever is asked beside it); what only the model hears counts where it is sure.
/// </summary>
/// <param name="rules">The rules, for earlier messages.</param>
/// <param name="models">The models.</param>
internal sealed class ConductJudge(GuardrailSet rules, GuardrailModels models)
{
    // An instruction that is split over turns stands in the last ones.
    private const int EarlierHeard = 3;
    private const int LongestContinuation = 60;

    // Of fewer words the model alone makes nothing.
    private const int LeastWords = 3;
    private const int LeastSyllables = 5;

    private static readonly (GuardrailSubject Subject, GuardrailAction Action)[] OfModelAlone =
    [
        (GuardrailSubject.Injection, GuardrailAction.Refuse), (GuardrailSubject.Harm, GuardrailAction.Refuse), (GuardrailSubject.Abuse, GuardrailAction.Note),
    ];

    /// <summary>What stands of what the rules heard, and what the model hears beside them.</summary>
    /// <param name="text">The message, personal data masked.</param>
    /// <param name="message">The same as the models take it; null to go by the rules alone.</param>
    /// <param name="heard">What the rules heard in it that is no emergency.</param>
    /// <param name="readings">What the message says under its dress.</param>
    public IReadOnlyList<GuardrailVerdict> Judge(string text, ModelInput? message, IReadOnlyList<GuardrailVerdict> heard, IReadOnlyList<Disguise> readings)
    {
        var plain = heard.Where(verdict => verdict.Subject is not GuardrailSubject.Continuation).ToArray();
        if (models.Conduct is not { } model || message is null) return plain;

        var likelihood = model.Judge(message);
        var verdicts = new List<GuardrailVerdict>(plain.Select(verdict => Weighed(verdict, likelihood, model)));
        foreach (var (subject, action) in OfModelAlone)
        {
            if (IsTelling(text) && likelihood.Of(subject) >= model.Thresholds.Of(subject) && !Acts(verdicts, subject)) verdicts.Add(OfModel(subject, action, 0, text.Length));
        }

        if (!Acts(verdicts, GuardrailSubject.Injection) && readings.FirstOrDefault(reading => IsInjection(reading, model)) is { } hidden)
            verdicts.Add(OfModel(GuardrailSubject.Injection, GuardrailAction.Refuse, hidden.Start, hidden.End) with { Disguise = hidden.Kind });
        return verdicts;
    }

    /// <summary>
    /// What earlier messages make of this one: an instruction that is split over turns, or a "go on" after a message that was turned
    /// away. Null where they change nothing.
    /// </summary>
    /// <param name="text">The message, personal data masked.</param>
    /// <param name="history">Earlier messages, masked, oldest first.</param>
    public GuardrailVerdict? JudgeWithHistory(string text, IReadOnlyList<string> history)
    {
        var last = history.TakeLast(EarlierHeard).ToArray();
        return last.Length == 0 ? null : SplitOver(last, text) ?? GoneOn(last[^1], text);
    }

    // A sign that begins in an earlier message and ends in this one; what one of them says alone was judged in its own turn.
    private GuardrailVerdict? SplitOver(string[] earlier, string text)
    {
        var before = string.Concat(earlier.Select(message => message.TrimEnd('.', '!', '?', ' ', '\n') + " "));
        var found = rules.Judge(before + text).FirstOrDefault(verdict =>
            verdict is { Action: GuardrailAction.Refuse, Subject: GuardrailSubject.Injection } && verdict.Start < before.Length && verdict.End > before.Length);
        return found is null ? null : found with { Start = 0, End = found.End - before.Length, Because = null, Disguise = "split over messages" };
    }

    // "Yes" belongs to what was said last.
    private GuardrailVerdict? GoneOn(string before, string text)
    {
        if (text.Length > LongestContinuation) return null;
        var asked = rules.Judge(text).FirstOrDefault(verdict => verdict.Subject is GuardrailSubject.Continuation && verdict.Action is not GuardrailAction.Pass);
        return asked is not null && WasTurnedAway(before) ? asked with { Subject = GuardrailSubject.Injection } : null;
    }

    private bool WasTurnedAway(string earlier)
    {
        var heard = rules.Judge(earlier).Where(verdict => verdict is { Action: GuardrailAction.Refuse, Subject: GuardrailSubject.Injection or GuardrailSubject.Harm });
        if (models.Conduct is not { } model) return heard.Any();
        // By words alone: the encoder would cost more than the message in hand.
        var likelihood = model.Judge(GuardrailModels.ReadWords(earlier));
        return heard.Any(verdict => Weighed(verdict, likelihood, model).Action is GuardrailAction.Refuse)
            || likelihood.Injection >= model.Thresholds.Injection || likelihood.Harm >= model.Thresholds.Harm;
    }

    private static GuardrailVerdict Weighed(GuardrailVerdict verdict, ConductLikelihood likelihood, ConductModel model) =>
        verdict is { Action: not GuardrailAction.Pass, Disguise: null, Subject: not GuardrailSubject.Abuse } && likelihood.Of(verdict.Subject) < model.Thresholds.Named
            ? verdict with { Action = GuardrailAction.Pass, Because = "weighed" }
            : verdict;

    private static bool IsInjection(Disguise reading, ConductModel model) => model.Judge(GuardrailModels.ReadWords(reading.Text)).Injection >= model.Thresholds.Injection;

    // "Continue" says nothing that could be weighed.
    private static bool IsTelling(string text) =>
        Hangul.IsIn(text) ? text.Count(char.IsLetter) >= LeastSyllables : text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Length >= LeastWords;

    private static bool Acts(List<GuardrailVerdict> verdicts, GuardrailSubject subject) =>
        verdicts.Exists(verdict => verdict.Subject == subject && verdict.Action is not GuardrailAction.Pass);

    private static GuardrailVerdict OfModel(GuardrailSubject subject, GuardrailAction action, int start, int end) =>
        new($"{subject.ToString().ToLowerInvariant()}/model", ConductModel.Name, action, start, end) { Subject = subject };
}
