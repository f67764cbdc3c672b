using BotSuite.Answering.Guardrails.Emergencies;
using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.Answering.Guardrails.Learning;
using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Guardrails.Measuring;

/// <summary>Measures the packs on the sets that come with them and on messages that others collected: of those, on the half that was not learned from.</summary>
public sealed class GuardrailMeasuring
{
    private static readonly string[] Languages = ["en", "ko"];
    private static readonly string[] Areas = ["crisis", "medical", "legal"];
    private static readonly GuardrailSubject[] Subjects = [GuardrailSubject.Injection, GuardrailSubject.Abuse, GuardrailSubject.Harm];
    private static readonly string[][] Questions = [["customer", "queries.jsonl"], ["customer", "paraphrases.jsonl"], ["legal", "queries.jsonl"], ["medical", "queries.jsonl"], ["out_of_scope.jsonl"]];

    private readonly MessageJudge _judge;
    private readonly string _sets;
    private readonly string? _collected;

    /// <summary>Makes it ready.</summary>
    /// <param name="judge">Judges.</param>
    /// <param name="sets">The folder of the packs' own sets.</param>
    /// <param name="collected">The folder of collected data, with <c>guardrails/</c> and the questions of three domains in it; null to leave it out.</param>
    public GuardrailMeasuring(MessageJudge judge, string sets, string? collected) => (_judge, _sets, _collected) = (judge, sets, collected);

    /// <summary>Measures.</summary>
    /// <param name="today">The day that is written down.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="IOException">A set is not there.</exception>
    /// <exception cref="InvalidDataException">A line of a set is not well formed.</exception>
    public GuardrailMeasures Run(DateOnly today, CancellationToken cancellationToken)
    {
        List<PackMeasure> rows = [.. Emergencies(cancellationToken), .. Conduct(cancellationToken)];
        if (_collected is not null) rows.AddRange([.. Collected(_collected, cancellationToken), .. Ordinary(_collected, cancellationToken)]);
        return new GuardrailMeasures(today, [.. BuiltInPacks.All.Select(pack => pack.Name), EmergencyModel.Name, ConductModel.Name], rows);
    }

    private IEnumerable<PackMeasure> Emergencies(CancellationToken cancellationToken)
    {
        var held = EmergencyMessage.Read(Path.Combine(_sets, "emergencies-held.jsonl"));
        var ordinary = EmergencyMessage.Read(Path.Combine(_sets, "ordinary.jsonl"));
        foreach (var (area, language) in from area in Areas from language in Languages select (area, language))
        {
            yield return Count(
                area, $"emergencies-held.jsonl, ordinary.jsonl ({language})",
                held.Where(message => message.Language == language && message.Level == "now" && message.Area == area).Select(message => message.Text),
                ordinary.Where(message => message.Language == language).Select(message => message.Text), IsEmergency, IsEmergency, cancellationToken);
        }

        yield return Count("crisis, medical, legal", "emergencies-held.jsonl (information, figurative)", [], held.Where(message => message.Level is "information" or "figurative").Select(message => message.Text), IsEmergency, IsEmergency, cancellationToken);
    }

    private IEnumerable<PackMeasure> Conduct(CancellationToken cancellationToken)
    {
        var held = ConductMessage.Read(Path.Combine(_sets, "conduct-held.jsonl"));
        return from subject in Subjects
               from language in Languages
               let own = held.Where(message => message.Language == language).ToArray()
               select Count(
                   PackOf(subject), $"conduct-held.jsonl ({language})",
                   own.Where(message => message.Class == ClassOf(subject)).Select(message => message.Text),
                   own.Where(message => message.Class == 0).Select(message => message.Text), judgement => Hears(judgement, subject), judgement => Takes(judgement, subject), cancellationToken);
    }

    private IEnumerable<PackMeasure> Collected(string folder, CancellationToken cancellationToken)
    {
        foreach (var (file, subject) in new[] { ("injection.jsonl", GuardrailSubject.Injection), ("toxicity.jsonl", GuardrailSubject.Abuse), ("harmful.jsonl", GuardrailSubject.Harm) })
        {
            var rows = ConductMessage.Read(Path.Combine(folder, "guardrails", file)).Where(message => !message.IsLearnedFrom).ToArray();
            foreach (var group in rows.GroupBy(message => subject is GuardrailSubject.Injection ? $"{file} ({message.Label}; {NameOf(message.Source)})" : file).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                yield return Count(
                    PackOf(subject), group.Key,
                    group.Where(message => message.Class == ClassOf(subject)).Select(message => message.Text),
                    group.Where(message => message.Class == 0).Select(message => message.Text), judgement => Hears(judgement, subject), judgement => Takes(judgement, subject), cancellationToken);
            }

            if (subject is GuardrailSubject.Injection)
                yield return Count(PackOf(subject), $"{file} (all attacks but tasks for documents)", rows.Where(message => message.Class == 1 && !message.IsTaskForDocuments).Select(message => message.Text), [], judgement => Hears(judgement, subject), judgement => Takes(judgement, subject), cancellationToken);
        }
    }

    // What somebody asks in good faith must not be refused, whatever for.
    private IEnumerable<PackMeasure> Ordinary(string folder, CancellationToken cancellationToken)
    {
        yield return Refused("benign.jsonl (all)", EmergencyMessage.Read(Path.Combine(folder, "guardrails", "benign.jsonl")));
        yield return Refused("benign.jsonl", EmergencyMessage.Read(Path.Combine(folder, "guardrails", "benign.jsonl")).Where(NotLearned));
        yield return Refused("questions of three domains and off-topic ones", Questions.SelectMany(parts => EmergencyMessage.Read(Path.Combine([folder, .. parts]))).Where(NotLearned));

        PackMeasure Refused(string set, IEnumerable<EmergencyMessage> messages) =>
            Count("general: refusals", set, [], messages.Select(message => message.Text), judgement => judgement.Refusal is not null, judgement => judgement.Refusal is not null, cancellationToken);

        static bool NotLearned(EmergencyMessage message) => !message.IsLearnedFrom;
    }

    private PackMeasure Count(string pack, string set, IEnumerable<string> wanted, IEnumerable<string> others, Func<MessageJudgement, bool> hears, Func<MessageJudgement, bool> takes, CancellationToken cancellationToken)
    {
        var (heard, missed) = Split(wanted, hears);
        var (alarms, quiet) = Split(others, takes);
        return new PackMeasure(pack, set, heard + missed, heard, alarms + quiet, alarms);

        (int Heard, int Not) Split(IEnumerable<string> messages, Func<MessageJudgement, bool> isHeard)
        {
            var (yes, no) = (0, 0);
            foreach (var message in messages)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (isHeard(_judge.JudgeTyped(message))) yes++;
                else no++;
            }

            return (yes, no);
        }
    }

    private static bool IsEmergency(MessageJudgement judgement) => judgement.Level is EmergencyLevel.Now;

    // Whoever asks how to kill somebody may be shown the emergency card: that is no recipe either.
    private static bool Hears(MessageJudgement judgement, GuardrailSubject subject) => subject switch
    {
        GuardrailSubject.Abuse => judgement.Insults.Any(),
        GuardrailSubject.Harm => judgement.Refusal is not null || IsEmergency(judgement),
        _ => judgement.Refusal is not null,
    };

    private static bool Takes(MessageJudgement judgement, GuardrailSubject subject) => judgement.Verdicts.Any(verdict => verdict.Subject == subject && verdict.Action is not GuardrailAction.Pass);

    private static string PackOf(GuardrailSubject subject) => $"{BuiltInPacks.General}: {subject.ToString().ToLowerInvariant()}";

    private static int ClassOf(GuardrailSubject subject) => ConductModel.Classes.ToList().IndexOf(subject.ToString().ToLowerInvariant());

    private static string NameOf(string source) => source.Split(' ')[0].Split('/')[^1];
}
