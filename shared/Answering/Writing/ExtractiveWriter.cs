using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Answering.Writing;

/// <summary>
/// Writes an answer by copying: a short passage whole, of a long one the sentences that carry the question's words, with the
/// sentences that they lean on, in the order of the passage. A list stays whole and stays a list.
/// </summary>
internal static class ExtractiveWriter
{
    // About 120 English words: what one reads in a chat without scrolling.
    private const int ShortEnough = 750;

    // Below this an excerpt is a snippet without its sense; the sentences that follow are added.
    private const int LongEnough = 250;

    // A list is not cut at the length of an answer, but somewhere.
    private const int LongestList = 1800;

    public static IReadOnlyList<WrittenSentence> Write(RetrievedPassage passage, QuestionTerms question)
    {
        var text = passage.Text;
        var sentences = ShapedSentences.Of(text);
        var units = TextUnits.Of(text, sentences);
        var chosen = units.Sum(unit => unit.Length) <= ShortEnough ? [.. units] : Choose(text, sentences, units, question);
        return Copy(passage, sentences, chosen);
    }

    private static List<TextUnit> Choose(
        string text, IReadOnlyList<TextSentence> sentences, IReadOnlyList<TextUnit> units, QuestionTerms question)
    {
        var scores = units.Select(unit => question.WeightIn(text[sentences[unit.First].Start..sentences[unit.End - 1].End])).ToArray();
        var chosen = new SortedSet<int>();
        var length = 0;
        foreach (var place in Enumerable.Range(0, units.Count).Where(place => scores[place] > 0).OrderByDescending(place => scores[place]).ThenBy(place => place))
        {
            if (chosen.Count > 0 && !Fits(place))
                continue;
            Add(place);
            // "These are safe" needs the sentence that says which.
            for (var before = place - 1; before >= 0 && Leans(text, sentences[units[before + 1].First]) && Fits(before); before--)
                Add(before);
        }

        // What follows the first chosen sentence explains it; what opens the passage names its subject.
        foreach (var place in Enumerable.Range(0, units.Count).OrderBy(place => chosen.Count > 0 && place < chosen.Min))
        {
            if (length < LongEnough && (chosen.Count == 0 || Fits(place)))
                Add(place);
        }

        return [.. chosen.Select(place => units[place])];

        bool Fits(int place) => length + units[place].Length <= ShortEnough;

        void Add(int place)
        {
            if (chosen.Add(place))
                length += Math.Min(units[place].Length, ShortEnough);
        }
    }

    private static List<WrittenSentence> Copy(RetrievedPassage passage, IReadOnlyList<TextSentence> sentences, IEnumerable<TextUnit> units)
    {
        var written = new List<WrittenSentence>();
        var last = -1;
        foreach (var unit in units)
        {
            var length = 0;
            for (var at = unit.First; at < unit.End && length <= LongestList; at++)
            {
                var sentence = sentences[at];
                // Where sentences were left out, a new paragraph begins, so that nobody reads across the gap.
                var shape = sentence.Shape is SentenceShape.Running && at != last + 1 ? SentenceShape.Paragraph : sentence.Shape;
                written.Add(new WrittenSentence(passage, sentence.Start, sentence.End, shape));
                length += sentence.End - sentence.Start;
                last = at;
            }
        }

        return written;
    }

    private static bool Leans(string text, TextSentence sentence) =>
        LeaningSentences.IsOne(text.AsSpan(sentence.Start, sentence.End - sentence.Start));
}
