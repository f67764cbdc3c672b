using System.Text.Json;
using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>Fits the model that hears attempts to turn the bot, insults and wishes for harm, and says what it reaches.</summary>
public static class ConductTrainer
{
    private const int Parts = 5;

    // Of ordinary messages so many may be taken for the class. A question refused by mistake costs more than a wish for harm that gets
    // "not found", which is what a bot of quotations has to say to it.
    private static readonly Dictionary<string, double> Tolerated = new(StringComparer.Ordinal) { ["injection"] = 0.004, ["abuse"] = 0.004, ["harm"] = 0.001 };

    // What a rule names stands unless the model is sure of the contrary.
    private const float Named = 0.02f;

    // Nor does it act on less, however few ordinary messages come near: those of the sets are not all that there are.
    private static readonly Dictionary<string, float> LeastSure = new(StringComparer.Ordinal) { ["injection"] = 0.4f, ["abuse"] = 0.5f, ["harm"] = 0.9f };

    private static readonly TextTrainingSettings Settings = new() { Epochs = 20 };

    /// <summary>Fits.</summary>
    /// <param name="trainingFile">Messages to learn from: lines of <c>{"text","lang","label"}</c>.</param>
    /// <param name="collectedFiles">The same from others, of which half is learned from.</param>
    /// <param name="ordinaryFiles">Sets of ordinary questions, as golden sets hold them, of which half is learned from.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>The model's file and, as JSON, its card.</returns>
    /// <exception cref="InvalidDataException">A line of a set is not well formed.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static (byte[] Model, string Card) Train(
        string trainingFile, IReadOnlyList<string> collectedFiles, IReadOnlyList<string> ordinaryFiles, CancellationToken cancellationToken)
    {
        var data = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<(ModelInput Input, int Class)>();
        Add(trainingFile, ConductMessage.Read(trainingFile).Select(message => (message.Text, message.Class)));
        foreach (var file in collectedFiles)
            Add(file, ConductMessage.Read(file).Where(message => message.IsLearnedFrom && !message.IsTaskForDocuments).Select(message => (message.Text, message.Class)));
        foreach (var file in ordinaryFiles)
            Add(file, EmergencyMessage.Read(file).Where(message => message.IsLearnedFrom).Select(message => (message.Text, 0)));

        var (thresholds, reached) = Choose(rows, LeftOut(rows, cancellationToken));
        var model = LinearTextTrainer.Train(ConductModel.Classes, rows, Settings, cancellationToken).Write();
        return (model, JsonSerializer.Serialize(new ConductModelCard(data, rows.Count, model.Length, thresholds, reached), GuardrailJson.Indented));

        void Add(string file, IEnumerable<(string Text, int Class)> messages)
        {
            var before = rows.Count;
            rows.AddRange(messages.Select(message => (ModelInput.Of(message.Text, MessageEncoder.BuiltIn), message.Class)));
            data[Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file))) + "/" + Path.GetFileName(file)] = rows.Count - before;
        }
    }

    // Each message as a model sees it that was fitted to the others.
    private static float[][] LeftOut(List<(ModelInput Input, int Class)> rows, CancellationToken cancellationToken)
    {
        var likelihoods = new float[rows.Count][];
        var order = Enumerable.Range(0, rows.Count).ToArray();
        new Random(Settings.Seed).Shuffle(order);
        for (var part = 0; part < Parts; part++)
        {
            var model = LinearTextTrainer.Train(ConductModel.Classes, [.. order.Where((_, i) => i % Parts != part).Select(i => rows[i])], Settings, cancellationToken);
            foreach (var i in order.Where((_, i) => i % Parts == part)) likelihoods[i] = model.Judge(rows[i].Input);
        }

        return likelihoods;
    }

    private static (ConductThresholds Thresholds, Dictionary<string, ConductModelCard.Reached> Reached) Choose(List<(ModelInput Input, int Class)> rows, float[][] likelihoods)
    {
        var chosen = new Dictionary<string, float>(StringComparer.Ordinal);
        var reached = new Dictionary<string, ConductModelCard.Reached>(StringComparer.Ordinal);
        foreach (var (index, name) in ConductModel.Classes.Index().Skip(1))
        {
            var ordinary = likelihoods.Where((_, i) => rows[i].Class == 0).Select(one => one[index]).OrderDescending().ToArray();
            var threshold = ordinary.Length == 0 ? LeastSure[name] : Math.Max(LeastSure[name], MathF.Ceiling(ordinary[(int)(Tolerated[name] * ordinary.Length)] * 100) / 100);
            chosen[name] = threshold;
            var heard = rows.Where((_, i) => likelihoods[i][index] >= threshold).ToArray();
            var all = rows.Count(row => row.Class == index);
            var right = heard.Count(row => row.Class == index);
            reached[name] = new ConductModelCard.Reached(
                all, Share(right, all), Share(right, heard.Length), Share(heard.Count(row => row.Class == 0), ordinary.Length));
        }

        return (new ConductThresholds(Named, chosen["injection"], chosen["abuse"], chosen["harm"]), reached);
    }

    private static double Share(int some, int all) => all == 0 ? 0 : Math.Round((double)some / all, 3);
}
