using BotSuite.Knowledge.Retrieval.Keyword;
using BotSuite.Knowledge.Retrieval.Settings;

namespace BotSuite.Knowledge.Retrieval.Questions;

/// <summary>
/// Tells whether two questions that are near in words or in meaning differ in what an answer hangs on: a number, a "not", a word for
/// its opposite, or one name for another in the same sentence. Likeness of meaning does not see these: "after 30 days" and "after
/// 90 days" have a cosine of .99, the gold and the silver plan one of .91. Safe for many threads.
/// </summary>
public sealed class QuestionDifferences
{
    // Of 73 right matches by meaning 16 share two thirds of the stored question's words and have others in place of the rest, or one
    // word in place of one; they stay with the thresholds for passages. At half of the words it would be 38 of 73.
    private const double SameSentence = 2.0 / 3;
    private const int ShortestStem = 4;

    private readonly TextAnalyzer _analyzer;
    private readonly SearchSettings _settings;
    private readonly OppositeWords _opposites;

    internal QuestionDifferences(TextAnalyzer analyzer, SearchSettings settings) =>
        (_analyzer, _settings, _opposites) = (analyzer, settings, new OppositeWords(analyzer));

    /// <summary>Whether they differ so that the answer to one need not be the answer to the other.</summary>
    /// <param name="index">The index, whose synonyms are words for the same.</param>
    /// <param name="asked">What was asked.</param>
    /// <param name="stored">The question of an entry.</param>
    /// <param name="cancellationToken">Stops the look at the synonyms.</param>
    public async ValueTask<bool> MatterAsync(string index, string asked, string stored, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(stored);
        if (NormalizedText.WordsOf(asked) == NormalizedText.WordsOf(stored)) return false;
        var meanings = (await _settings.OfAsync(index, cancellationToken)).Synonyms.MeantBy(_analyzer.Analyze(asked));
        return Matter(WordedQuestion.Of(asked, _analyzer), WordedQuestion.Of(stored, _analyzer), meanings);
    }

    /// <summary>The one of several questions that has most words in common with what was asked, for its length.</summary>
    /// <param name="asked">What was asked.</param>
    /// <param name="questions">The questions of an entry; at least one.</param>
    public string NearestInWords(string asked, IReadOnlyList<string> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        var own = WordedQuestion.Of(asked, _analyzer).All;
        return questions.MaxBy(question =>
        {
            var others = WordedQuestion.Of(question, _analyzer).All;
            return 2.0 * others.Count(own.Contains) / (own.Count + others.Count);
        })!;
    }

    private bool Matter(WordedQuestion asked, WordedQuestion stored, Meanings meanings)
    {
        if (asked.Numbers.Count > 0 && !stored.Numbers.IsSubsetOf(asked.Numbers)) return true;
        if (asked.DeniesInKorean != stored.DeniesInKorean) return true;
        if (IsDeniedByOne(asked, stored) || IsDeniedByOne(stored, asked)) return true;

        var meant = meanings.Added.Select(added => added.Term.Text).ToHashSet(StringComparer.Ordinal);
        var onlyAsked = asked.All.Where(word => !Holds(stored.All, word) && !meanings.Explained.Contains(word)).ToList();
        var onlyStored = stored.All.Where(word => !Holds(asked.All, word) && !meant.Contains(word)).ToList();
        return _opposites.AreExchanged(onlyAsked, onlyStored)
            || AreReplaced(
                onlyAsked.Count(asked.Content.Contains), onlyStored.Count(stored.Content.Contains),
                stored.Content.Count(asked.Content.Contains), stored.Content.Count);
    }

    private static bool IsDeniedByOne(WordedQuestion one, WordedQuestion other) =>
        one.Denied.Any(word => other.All.Contains(word) && !other.Denied.Contains(word));

    // Where most words are the same, those that are not were chosen.
    private static bool AreReplaced(int onlyAsked, int onlyStored, int shared, int stored) =>
        onlyAsked > 0 && onlyStored > 0 && shared > 0
        && (shared >= SameSentence * stored || onlyAsked == 1 && onlyStored == 1);

    // "Spread" and "spreadable" have stems of their own.
    private static bool Holds(IReadOnlySet<string> words, string word) =>
        words.Contains(word)
        || word.Length >= ShortestStem && words.Any(other => other.Length >= ShortestStem
            && (other.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(other, StringComparison.Ordinal)));
}
