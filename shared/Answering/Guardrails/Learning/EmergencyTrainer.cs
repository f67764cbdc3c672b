using System.Text.Json;
using BotSuite.Answering.Guardrails.Matching;
using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>Fits the emergency model to messages, and says what it reaches on others.</summary>
public static class EmergencyTrainer
{
    // Chosen on the tuning set: at 0.25 98.5 % of its emergencies get a card (Korean ones 97.5 %), at 0.3 98 % (96.7 %), at 0.4 96.5 % (95 %);
    // below it the cards on messages that only sound like one grow quicker than what is heard. Of what the rules name the model takes back
    // only what it is sure of: at 0.1 four emergencies of the tuning set were lost, at 0.03 none.
    private static readonly EmergencyThresholds Thresholds = new(Named: 0.03f, Unnamed: 0.25f, NamedSoon: 0.2f, Soon: 0.5f);

    private static readonly float[] Considered = [0.1f, 0.15f, 0.2f, 0.25f, 0.3f, 0.35f, 0.4f, 0.5f];

    /// <summary>Fits.</summary>
    /// <param name="trainingFile">A set to learn from: lines of <c>{"text","lang","level","area"}</c>.</param>
    /// <param name="tuningFile">A set to measure on, of other people's messages.</param>
    /// <param name="ordinaryFiles">Sets of ordinary questions, of which half is learned from.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>The model's file and, as JSON, what it reaches.</returns>
    /// <exception cref="InvalidDataException">A line of a set is not well formed.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static (byte[] Model, string Card) Train(string trainingFile, string tuningFile, IReadOnlyList<string> ordinaryFiles, CancellationToken cancellationToken)
    {
        var rules = GuardrailSet.Compile(BuiltInPacks.Vocabulary, [.. BuiltInPacks.All.Where(EmergencyModel.Weighs)]);
        EmergencyMessage[] training = [.. EmergencyMessage.Read(trainingFile), .. ordinaryFiles.SelectMany(EmergencyMessage.Read).Where(message => message.IsLearnedFrom)];
        var tuning = EmergencyMessage.Read(tuningFile);
        var rows = training.Select(message => new TextModelRow(message.Text, rules.Judge(message.Text), message.Class)).ToArray();
        var model = LinearTextTrainer.Train(EmergencyModel.Classes, rows, new TextTrainingSettings(), cancellationToken);
        var file = model.Write();

        // As it will be read back: half floats.
        var judged = Judge(new EmergencyModel(LinearTextModel.Read(file), Thresholds), rules, tuning);
        var card = new EmergencyModelCard(
            training.Length, tuning.Count, file.Length, Thresholds,
            Recall(judged, Thresholds.Unnamed), FalseAlarms(judged, Thresholds.Unnamed), Choices(judged));
        return (file, JsonSerializer.Serialize(card, GuardrailJson.Indented));
    }

    private static Judged[] Judge(EmergencyModel model, GuardrailSet rules, IReadOnlyList<EmergencyMessage> messages) =>
        [.. from message in messages
            let verdicts = rules.Judge(message.Text)
            select new Judged(message, verdicts.Any(verdict => verdict.Action is GuardrailAction.Card), model.Judge(ModelInput.Of(message.Text, MessageEncoder.BuiltIn), verdicts).Now)];

    private static ThresholdChoice[] Choices(Judged[] judged) =>
        [.. from language in judged.GroupBy(row => row.Message.Language)
            from unnamed in Considered
            select new ThresholdChoice(language.Key, unnamed, Recall(language, unnamed), FalseAlarms(language, unnamed))];

    private static double Recall(IEnumerable<Judged> some, float unnamed) => Share(some.Where(row => row.Message.Level == "now"), unnamed);

    private static double FalseAlarms(IEnumerable<Judged> some, float unnamed) => Share(some.Where(row => row.Message.Level != "now"), unnamed);

    private static double Share(IEnumerable<Judged> some, float unnamed) =>
        Math.Round(some.Select(row => row.Now >= (row.Named ? Thresholds.Named : unnamed) ? 1.0 : 0).DefaultIfEmpty().Average(), 3);

    private sealed record Judged(EmergencyMessage Message, bool Named, float Now);
}
