using BotSuite.Knowledge.Retrieval.Spelling;

namespace BotSuite.Answering.Spelling;

/// <summary>Finds the word of the sources that was likely meant by one that they do not hold.</summary>
internal static class WordCorrector
{
    private const int Shortest = 4;
    private const int LongEnoughForTwo = 8;
    private const int Longest = 40;

    /// <summary>The word meant; null where none is near, or the word may well be right.</summary>
    public static string? Correct(string word, IndexWords words)
    {
        if (word.Length > Longest) return null;
        if (word.All(char.IsAsciiLetter)) return Latin(word, words);
        return word.All(letter => letter is >= '가' and <= '힣') ? Korean(word, words) : Jamo(word, words);
    }

    private static string? Latin(string typed, IndexWords words)
    {
        var word = typed.ToLowerInvariant();
        if (words.Knows(word)) return null;
        if (KeyboardLayouts.ToHangul(typed) is { Length: >= 2 } hangul && SharePairs(hangul, words) >= 0.5) return hangul;
        if (word.Length < Shortest) return null;

        var most = word.Length < LongEnoughForTwo ? 1 : 2;
        var near =
            from length in Enumerable.Range(word.Length - most, 2 * most + 1)
            from candidate in words.OfLength(length)
            where Begins(word, candidate)
            let distance = EditDistance.Of(word, candidate, most)
            where distance <= most && IsSlip(word, candidate, distance)
            orderby Cost(word, candidate, distance) - 0.15 * Math.Log10(words.CountOf(candidate)), candidate
            select candidate;
        return near.FirstOrDefault();
    }

    // Hardly anybody mistypes the first letter otherwise than by changing it about with the second or by the key beside it.
    private static bool Begins(string word, string candidate) =>
        word[0] == candidate[0] || (candidate.Length > 1 && word[0] == candidate[1]) || (word.Length > 1 && word[1] == candidate[0])
        || (word.Length > 5 && KeyboardLayouts.AreNeighbours(word[0], candidate[0]));

    // In a short word another letter in the place of one makes another word ("bank", "band") unless its key lies beside.
    private static bool IsSlip(string word, string candidate, int distance) =>
        distance > 1 || word.Length >= 6 || word.Length != candidate.Length || Replaced(word, candidate) is not { } letters || KeyboardLayouts.AreNeighbours(letters.Typed, letters.Meant);

    private static double Cost(string word, string candidate, int distance)
    {
        var cost = (double)distance;
        if (word[0] != candidate[0]) cost += 0.3;
        if (Replaced(word, candidate) is { } letters) cost += KeyboardLayouts.AreNeighbours(letters.Typed, letters.Meant) ? -0.2 : 0.2;
        return cost;
    }

    // The one letter in which words of a length differ; null where they differ otherwise.
    private static (char Typed, char Meant)? Replaced(string word, string candidate)
    {
        if (word.Length != candidate.Length) return null;
        int[] places = [.. Enumerable.Range(0, word.Length).Where(place => word[place] != candidate[place])];
        return places.Length == 1 ? (word[places[0]], candidate[places[0]]) : null;
    }

    // The beginning of the word is mended, its ending stays: endings are too many to be all in the sources.
    private static string? Korean(string word, IndexWords words)
    {
        if (word.Length < 2 || SharePairs(word, words) >= 1) return null;
        var best = default((string Word, double Weight)?);
        for (var length = Math.Min(4, word.Length); length >= 2; length--)
        {
            var typed = word[..length];
            if (words.CountOf(typed) > 0) break;
            var letters = KeyboardLayouts.LettersOf(typed);
            foreach (var candidate in words.BeginningsOfLength(length))
            {
                if (EditDistance.Of(letters, KeyboardLayouts.LettersOf(candidate), 1) > 1) continue;
                var mended = candidate + word[length..];
                var weight = SharePairs(mended, words) * 10 + length + Math.Log10(words.CountOf(candidate));
                if (SharePairs(mended, words) > SharePairs(word, words) && (best is null || weight > best.Value.Weight)) best = (mended, weight);
            }
        }

        return best?.Word;
    }

    // Letters that make no syllable: an English word on the Korean keyboard.
    private static string? Jamo(string word, IndexWords words) =>
        word.All(letter => letter is (>= '가' and <= '힣') or (>= 'ㄱ' and <= 'ㅣ')) && KeyboardLayouts.ToLatin(word) is { Length: >= 3 } latin && words.Knows(latin) ? latin : null;

    private static double SharePairs(string hangul, IndexWords words)
    {
        var pairs = Enumerable.Range(0, hangul.Length - 1).Select(at => hangul.Substring(at, 2)).ToArray();
        return (double)pairs.Count(words.KnowsPair) / pairs.Length;
    }
}
