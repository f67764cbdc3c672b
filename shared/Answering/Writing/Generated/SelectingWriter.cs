using System.Globalization;
using System.Text.RegularExpressions;
using BotSuite.Answering.Retrieving;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Writing.Generated;

/// <summary>Has a model choose sentences and their order; the words are copied. Sentences that are only understood together come together.</summary>
internal sealed partial class SelectingWriter(PromptChain chain)
{
    private const int MostUnits = 8;

    /// <summary>Chooses.</summary>
    public async Task<ModelDraft> WriteAsync(ChosenPassages facts, CancellationToken cancellationToken)
    {
        var passages = GivenPassages.Of(facts);
        if (passages.Count == 0) return new ModelDraft([], [DraftVerdicts.Quoted("passage-too-long")]);
        var reply = await chain.SelectAsync(facts, passages, cancellationToken);
        if (!reply.IsWhole) return new ModelDraft([], [DraftVerdicts.Quoted(reply.Ending)]);

        var chosen = Numbers().Matches(reply.Text).Select(match => (Passage: Number(match, "passage"), Sentence: Number(match, "sentence"))).Distinct().ToArray();
        var written = Copy(passages, chosen);
        return written.Count == 0 ? new ModelDraft([], [DraftVerdicts.Quoted("no-answer")]) : new ModelDraft(written, []);
    }

    private static List<WrittenSentence> Copy(IReadOnlyList<RetrievedPassage> passages, (int Passage, int Sentence)[] chosen)
    {
        var written = new List<WrittenSentence>();
        var taken = new HashSet<(int, int)>();
        foreach (var (number, place) in chosen)
        {
            if (number < 1 || number > passages.Count || taken.Count >= MostUnits) continue;
            var passage = passages[number - 1];
            var sentences = ShapedSentences.Of(passage.Text);
            foreach (var unit in Whole(passage.Text, sentences, TextUnits.Of(passage.Text, sentences), place - 1))
            {
                if (!taken.Add((number, unit.First))) continue;
                for (var at = unit.First; at < unit.End; at++)
                    written.Add(new WrittenSentence(passage, sentences[at].Start, sentences[at].End, at == unit.First ? SentenceShape.Paragraph : sentences[at].Shape));
            }
        }

        return written;
    }

    // The unit of the sentence, after the units that it leans on.
    private static IEnumerable<TextUnit> Whole(string text, IReadOnlyList<TextSentence> sentences, IReadOnlyList<TextUnit> units, int place)
    {
        var at = units.Index().FirstOrDefault(unit => unit.Item.First <= place && place < unit.Item.End, (Index: -1, Item: null!)).Index;
        if (at < 0) return [];
        var first = at;
        while (first > 0 && LeaningSentences.IsOne(text.AsSpan(sentences[units[first].First].Start, sentences[units[first].First].End - sentences[units[first].First].Start))) first--;
        return units.Skip(first).Take(at - first + 1);
    }

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<passage>\d{1,3})\.(?<sentence>\d{1,3})\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
