using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Writing.Generated.Support;

/// <summary>Finds the sentences of the cited passages that a sentence rests on: the one it shares most with, and what that one lacks.</summary>
internal sealed class EvidenceFinder(ContentWords words)
{
    // A sentence that needs more sentences than these to be true is a summary that nobody can check at a glance.
    private const int Most = 3;

    // A number says more about where a sentence is from than a word.
    private const int NumberWeight = 3;

    /// <summary>The sentences, the main one first; empty where the passages share nothing with the sentence.</summary>
    public IReadOnlyList<Evidence> For(string sentence, IReadOnlyList<RetrievedPassage> passages)
    {
        var open = words.Of(sentence).Select(word => (Word: word, Weight: 1))
            .Concat(Quantities.Of(sentence).Select(quantity => (Word: Key(quantity), Weight: NumberWeight)))
            .DistinctBy(part => part.Word).ToDictionary(part => part.Word, part => part.Weight, StringComparer.Ordinal);
        var candidates = passages.SelectMany(Candidates).ToArray();
        var chosen = new List<Evidence>();
        while (chosen.Count < Most && open.Count > 0)
        {
            var (best, gain) = Best(candidates, open);
            // After the main sentence only what adds more than a stray word.
            if (best is null || gain < (chosen.Count == 0 ? 1 : 2)) break;
            chosen.Add(best.Evidence);
            foreach (var part in best.Parts) open.Remove(part);
        }

        return chosen;
    }

    private static (Candidate? Best, int Gain) Best(Candidate[] candidates, Dictionary<string, int> open)
    {
        Candidate? best = null;
        var most = 0;
        foreach (var candidate in candidates)
        {
            var gain = candidate.Parts.Sum(part => open.GetValueOrDefault(part));
            if (gain > most || gain == most && best is not null && gain > 0 && candidate.Parts.Count < best.Parts.Count) (best, most) = (candidate, gain);
        }

        return (best, most);
    }

    private IEnumerable<Candidate> Candidates(RetrievedPassage passage)
    {
        foreach (var sentence in ShapedSentences.Of(passage.Text))
        {
            var text = passage.Text[sentence.Start..sentence.End];
            yield return new Candidate(
                new Evidence(passage, sentence.Start, sentence.End),
                words.Of(text).Concat(Quantities.Of(text).Select(Key)).ToHashSet(StringComparer.Ordinal));
        }
    }

    private static string Key(Quantity quantity) => $"{quantity.Kind}:{quantity.Value}:{quantity.Unit}";

    private sealed record Candidate(Evidence Evidence, HashSet<string> Parts);
}
