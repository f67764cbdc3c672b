using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Knowledge.Memory.Documents;

/// <summary>Tags between a <see cref="TagCollection"/> and the words that versions carry.</summary>
internal static class TagRules
{
    private const int Most = 200;
    private const int Longest = 512;

    /// <summary>The tags of an import, as versions carry them.</summary>
    /// <exception cref="KernelMemoryException">A tag is reserved, nameless, too long or not of this world.</exception>
    public static List<string> Words(TagCollection tags)
    {
        var words = new List<string>();
        foreach (var (key, values) in tags)
        {
            Check(key);
            if (values.Count == 0) words.Add(Checked(KeyedTag.Of(key, "")));
            foreach (var value in values) words.Add(Checked(KeyedTag.Of(key, value ?? "")));
        }

        return words.Count <= Most ? words : throw new KernelMemoryException($"There are more than {Most} tags.");
    }

    /// <summary>The tags that words stand for, with the memory's own or without.</summary>
    public static TagCollection Tags(IEnumerable<string> words, bool withReserved)
    {
        var tags = new TagCollection();
        foreach (var word in words)
        {
            var (key, value) = KeyedTag.Split(word);
            // Words of editors may be anything; what cannot be a name here is left out.
            if (key.Contains('=', StringComparison.Ordinal) || (!withReserved && IsReserved(key))) continue;
            tags.Add(key, string.IsNullOrEmpty(value) ? null : value);
        }

        return tags;
    }

    private static bool IsReserved(string key) => key.StartsWith(Constants.ReservedTagsPrefix, StringComparison.Ordinal);

    private static void Check(string key)
    {
        if (string.IsNullOrWhiteSpace(key)) throw new KernelMemoryException("A tag has no name.");
        if (IsReserved(key)) throw new KernelMemoryException($"Names of tags that begin with '{Constants.ReservedTagsPrefix}' are the memory's own.");
    }

    private static string Checked(string word)
    {
        if (word.Length > Longest) throw new KernelMemoryException($"A tag is longer than {Longest} characters.");
        return word.Any(char.IsControl) ? throw new KernelMemoryException("A tag holds control characters.") : word;
    }
}
