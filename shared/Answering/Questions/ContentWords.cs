namespace BotSuite.Answering.Questions;

/// <summary>Placeholder of the first slice.</summary>
internal static class ContentWords
{
    private static readonly HashSet<string> Stops = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "to", "in", "on", "for", "and", "or", "is", "are", "was", "be", "do", "does", "did", "i", "my", "me", "you", "your", "we", "our",
        "it", "its", "this", "that", "what", "how", "when", "where", "which", "who", "why", "can", "could", "should", "would", "will", "if", "with", "about", "have", "has", "at", "by", "from", "as", "there", "any",
    };

    public static IReadOnlySet<string> Of(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                if (start < 0)
                    start = i;
                continue;
            }

            if (start >= 0)
                Add(words, text[start..i].ToLowerInvariant());
            start = -1;
        }

        return words;
    }

    private static void Add(HashSet<string> words, string word)
    {
        if (word[0] is >= '가' and <= '힣')
        {
            for (var i = 0; i + 1 < word.Length; i++)
                words.Add(word.Substring(i, 2));
        }
        else if (!Stops.Contains(word))
        {
            words.Add(word.Length > 4 && word.EndsWith('s') ? word[..^1] : word);
        }
    }
}
