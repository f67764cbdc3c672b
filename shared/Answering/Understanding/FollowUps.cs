using System.Text.RegularExpressions;

namespace BotSuite.Answering.Understanding;

/// <summary>Makes a question whole that leans on the one before it ("and for shoes?", "how long does that take?", "그럼 신발은요?").</summary>
public static partial class FollowUps
{
    // Longer questions that say "it" nearly always name what they mean.
    private const int ShortWords = 9;

    /// <summary>The question with what it leans on in front; null where it stands alone.</summary>
    /// <param name="text">The question.</param>
    /// <param name="history">The questions before it, oldest first.</param>
    public static string? Complete(string text, IReadOnlyList<string> history)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(history);
        if (history.Count == 0 || !LeansOnWhatWasSaid(text))
            return null;

        // The question before may lean on an earlier one in its turn; three in a row are enough to know the topic.
        var said = new List<string> { text };
        for (var i = history.Count - 1; i >= 0 && said.Count < 4; i--)
        {
            said.Insert(0, history[i]);
            if (!LeansOnWhatWasSaid(history[i]))
                break;
        }

        return string.Join(' ', said);
    }

    private static bool LeansOnWhatWasSaid(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= ShortWords
            && (EnglishOpening().IsMatch(text) || KoreanOpening().IsMatch(text) || EnglishPointer().IsMatch(text) || KoreanPointer().IsMatch(text));
    }

    [GeneratedRegex(@"^\W*(?:and|but|or|so|also|then|what\s+(?:about|if)|how\s+about|why(?:\s+not)?\W*$|for\s+how\s+long|since\s+when)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishOpening();

    [GeneratedRegex(@"\b(?:it|its|that|this|these|those|they|them|their|one|ones|there|he|she|him|her)\b(?!\s*(?:is|'s)\s+(?:possible|safe|legal|true|ok|okay|necessary))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishPointer();

    [GeneratedRegex(@"^\W*(?:그럼|그러면|그렇다면|그런데|근데|그리고|또|혹시\s*그|아니면)(?=\s|,|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KoreanOpening();

    [GeneratedRegex(@"(?:^|\s)(?:그거|그건|그게|그걸|그것|이거|이건|이게|이것|저거|거기|그때|그\s*경우|이\s*경우|그런\s*경우)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KoreanPointer();
}
