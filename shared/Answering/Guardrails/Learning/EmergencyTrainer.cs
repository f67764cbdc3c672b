using System.Text.Json;
using BotSuite.Answering.Guardrails.Matching;
using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>Fits the emergency model to messages, and says what it reaches on others.</summary>
public static class EmergencyTrainer
{
    // Chosen on the tuning set and on the half of the ordinary questions that is not learned from: from 0.4 on one of two hundred of those
    // gets a card that it does not need. Of what the rules name the model takes back only what it is sure of: at 0.1 four emergencies of
    // the tuning set are lost, at 0.03 none.
    private static readonly EmergencyThresholds Thresholds = new(Named: 0.03f, Unnamed: 0.4f, NamedSoon: 0.2f, Soon: 0.5f);

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
            Share(judged.Where(row => row.Message.Level == "now")), Share(judged.Where(row => row.Message.Level != "now")));
        return (file, JsonSerializer.Serialize(card, GuardrailJson.Indented));
    }

    private static Judged[] Judge(EmergencyModel model, GuardrailSet rules, IReadOnlyList<EmergencyMessage> messages) =>
        [.. from message in messages
            let verdicts = rules.Judge(message.Text)
            select new Judged(message, verdicts.Any(verdict => verdict.Action is GuardrailAction.Card), model.Judge(ModelInput.Of(message.Text, MessageEncoder.BuiltIn), verdicts).Now)];

    private static double Share(IEnumerable<Judged> some) =>
        Math.Round(some.Select(row => row.Now >= (row.Named ? Thresholds.Named : Thresholds.Unnamed) ? 1.0 : 0).DefaultIfEmpty().Average(), 3);

    private sealed record Judged(EmergencyMessage Message, bool Named, float Now);
}
