using System.Text.RegularExpressions;

namespace BotSuite.Answering.Writing;

/// <summary>Recognises sentences that are only understood after the one before them, by how they begin.</summary>
internal static partial class LeaningSentences
{
    // The beginning decides; a long sentence need not be read.
    private const int Beginning = 24;

    public static bool IsOne(ReadOnlySpan<char> sentence) => Opening().IsMatch(sentence[..Math.Min(sentence.Length, Beginning)]);

    [GeneratedRegex(@"^(?:(?:this|these|those|that|it|its|they|their|them|he|she|such|also|but|however|otherwise|therefore|instead|then|in\ that\ case|in\ this\ case|if\ (?:so|not)|and|or|so)\b|(?:이|그|이러한|그러한|이런|그런|이때|그때|또한|또는|그러나|하지만|따라서|그러므로|다만|단,|이\ 경우|그\ 경우)(?:\s|는|은|를|을))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opening();
}
