using System.Globalization;
using System.Text;
using BotSuite.Answering.Retrieving;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Writing.Generated;

/// <summary>
/// Writes what people and documents said into a prompt as data. Every line of it begins with a bar, and every sign that ends a line ends
/// one here, so no words can get out: a line without a bar is ours.
/// </summary>
internal static class PassageFence
{
    private static readonly char[] LineEnds = ['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];

    /// <summary>Words behind bars.</summary>
    public static string Around(string words)
    {
        var fenced = new StringBuilder(words.Length + 16);
        foreach (var line in words.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            fenced.Append(fenced.Length > 0 ? "\n| " : "| ").Append(Clean(line));
        return fenced.ToString();
    }

    /// <summary>Numbered passages.</summary>
    public static string Around(IReadOnlyList<RetrievedPassage> passages) =>
        string.Join("\n\n", passages.Select((passage, at) => Headed(at + 1, passage, Around(passage.Text))));

    /// <summary>Numbered passages of numbered sentences.</summary>
    public static string AroundSentences(IReadOnlyList<RetrievedPassage> passages) =>
        string.Join("\n\n", passages.Select((passage, at) => Headed(at + 1, passage, string.Join('\n', Numbered(at + 1, passage)))));

    private static IEnumerable<string> Numbered(int number, RetrievedPassage passage) =>
        ShapedSentences.Of(passage.Text).Select((sentence, at) =>
            string.Create(CultureInfo.InvariantCulture, $"{number}.{at + 1} {Around(passage.Text[sentence.Start..sentence.End].ReplaceLineEndings(" "))}"));

    private static string Headed(int number, RetrievedPassage passage, string words) =>
        string.Create(CultureInfo.InvariantCulture, $"Passage [{number}]\n{Around(Topic.PlaceOf(passage).ReplaceLineEndings(" "))}\n|\n{words}");

    // Signs that nobody sees may hide words from people and not from the model.
    private static string Clean(string line) => string.Concat(line.Where(character =>
        !char.IsControl(character) && char.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse)));
}
