namespace BotSuite.Knowledge.Retrieval.Keyword;

/// <summary>
/// The stemmer of M. F. Porter, "An algorithm for suffix stripping" (Program 14, 1980), for English words in lower case.
/// Step and rule numbers below are those of the paper.
/// </summary>
internal static class PorterStemmer
{
    // Longer "words" are identifiers or noise, and stay as they are.
    private const int LongestWord = 40;

    private static readonly (string Suffix, string Replacement)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    // Longest first, so that "ement" is tried before "ment" and "ent".
    private static readonly string[] Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic", "ou",
    ];

    /// <summary>The stem of a word; words that are short, long or not wholly of the letters a to z come back unchanged.</summary>
    public static string Stem(string word)
    {
        if (word.Length is < 3 or > LongestWord || word.AsSpan().ContainsAnyExceptInRange('a', 'z')) return word;

        // Two characters to spare: step 1b may put an e back.
        Span<char> buffer = stackalloc char[LongestWord + 2];
        word.CopyTo(buffer);
        var stem = new Suffixes(buffer, word.Length);
        RemovePlural(ref stem);
        RemovePastAndGerund(ref stem);
        if (stem.EndsWith("y") && stem.HasVowel(1)) stem.Replace(1, "i");
        ReplaceOnce(ref stem, Step2);
        ReplaceOnce(ref stem, Step3);
        RemoveResidue(ref stem);
        Tidy(ref stem);
        return stem.Word.SequenceEqual(word) ? word : stem.Word.ToString();
    }

    /// <summary>Step 1a.</summary>
    private static void RemovePlural(ref Suffixes stem)
    {
        if (stem.EndsWith("sses") || stem.EndsWith("ies")) stem.Replace(2, "");
        else if (stem.EndsWith("s") && !stem.EndsWith("ss")) stem.Replace(1, "");
    }

    /// <summary>Step 1b.</summary>
    private static void RemovePastAndGerund(ref Suffixes stem)
    {
        if (stem.EndsWith("eed"))
        {
            if (stem.Measure(3) > 0) stem.Replace(1, "");
            return;
        }

        if (stem.EndsWith("ed") && stem.HasVowel(2)) stem.Replace(2, "");
        else if (stem.EndsWith("ing") && stem.HasVowel(3)) stem.Replace(3, "");
        else return;

        if (stem.EndsWith("at") || stem.EndsWith("bl") || stem.EndsWith("iz")) stem.Replace(0, "e");
        else if (stem.EndsWithDoubleConsonant() && stem.Word[^1] is not ('l' or 's' or 'z')) stem.Replace(1, "");
        else if (stem.Measure(0) == 1 && stem.EndsWithShortSyllable(0)) stem.Replace(0, "e");
    }

    /// <summary>Steps 2 and 3: the first suffix that fits is the only one tried.</summary>
    private static void ReplaceOnce(ref Suffixes stem, (string Suffix, string Replacement)[] rules)
    {
        foreach (var (suffix, replacement) in rules)
        {
            if (!stem.EndsWith(suffix)) continue;
            if (stem.Measure(suffix.Length) > 0) stem.Replace(suffix.Length, replacement);
            return;
        }
    }

    /// <summary>Step 4.</summary>
    private static void RemoveResidue(ref Suffixes stem)
    {
        foreach (var suffix in Step4)
        {
            if (!stem.EndsWith(suffix)) continue;
            var afterSOrT = suffix != "ion" || (stem.Word.Length > 3 && stem.Word[^4] is 's' or 't');
            if (afterSOrT && stem.Measure(suffix.Length) > 1) stem.Replace(suffix.Length, "");
            return;
        }
    }

    /// <summary>Steps 5a and 5b.</summary>
    private static void Tidy(ref Suffixes stem)
    {
        if (stem.EndsWith("e"))
        {
            var measure = stem.Measure(1);
            if (measure > 1 || (measure == 1 && !stem.EndsWithShortSyllable(1))) stem.Replace(1, "");
        }

        if (stem.EndsWith("ll") && stem.Measure(0) > 1) stem.Replace(1, "");
    }

    /// <summary>A word that shrinks from its end.</summary>
    private ref struct Suffixes(Span<char> buffer, int length)
    {
        private readonly Span<char> _buffer = buffer;
        private int _length = length;

        public readonly ReadOnlySpan<char> Word => _buffer[.._length];

        public readonly bool EndsWith(string suffix) => Word.EndsWith(suffix, StringComparison.Ordinal);

        public void Replace(int removed, string replacement)
        {
            _length -= removed;
            replacement.CopyTo(_buffer[_length..]);
            _length += replacement.Length;
        }

        /// <summary>How many times vowels are followed by consonants (m in the paper), without the last characters.</summary>
        public readonly int Measure(int withoutLast)
        {
            var end = _length - withoutLast;
            int measure = 0, i = 0;
            while (i < end && IsConsonant(i)) i++;
            while (i < end)
            {
                while (i < end && !IsConsonant(i)) i++;
                if (i >= end) break;
                measure++;
                while (i < end && IsConsonant(i)) i++;
            }

            return measure;
        }

        /// <summary>Condition *v* of the paper.</summary>
        public readonly bool HasVowel(int withoutLast)
        {
            for (var i = 0; i < _length - withoutLast; i++)
                if (!IsConsonant(i))
                    return true;
            return false;
        }

        /// <summary>Condition *d of the paper.</summary>
        public readonly bool EndsWithDoubleConsonant() =>
            _length > 1 && _buffer[_length - 1] == _buffer[_length - 2] && IsConsonant(_length - 1);

        /// <summary>Condition *o of the paper: consonant, vowel, consonant, the last one not w, x or y.</summary>
        public readonly bool EndsWithShortSyllable(int withoutLast)
        {
            var end = _length - withoutLast;
            return end > 2 && IsConsonant(end - 1) && !IsConsonant(end - 2) && IsConsonant(end - 3)
                && _buffer[end - 1] is not ('w' or 'x' or 'y');
        }

        private readonly bool IsConsonant(int i) => _buffer[i] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' => false,
            'y' => i == 0 || !IsConsonant(i - 1),
            _ => true,
        };
    }
}
