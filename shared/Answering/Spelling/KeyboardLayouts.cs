using System.Text;

namespace BotSuite.Answering.Spelling;

/// <summary>The keys of the English and the Korean (two-set) keyboard: what a word is that was typed with the wrong one switched on.</summary>
internal static class KeyboardLayouts
{
    private const string Initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private const string Vowels = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private const string Finals = "\0ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    private static readonly Dictionary<char, char> Keys = Pairs("qwertyuiopasdfghjklzxcvbnmQWERTOP", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ");

    private static readonly Dictionary<string, char> Joined = new(StringComparer.Ordinal)
    {
        ["ㅗㅏ"] = 'ㅘ',
        ["ㅗㅐ"] = 'ㅙ',
        ["ㅗㅣ"] = 'ㅚ',
        ["ㅜㅓ"] = 'ㅝ',
        ["ㅜㅔ"] = 'ㅞ',
        ["ㅜㅣ"] = 'ㅟ',
        ["ㅡㅣ"] = 'ㅢ',
        ["ㄱㅅ"] = 'ㄳ',
        ["ㄴㅈ"] = 'ㄵ',
        ["ㄴㅎ"] = 'ㄶ',
        ["ㄹㄱ"] = 'ㄺ',
        ["ㄹㅁ"] = 'ㄻ',
        ["ㄹㅂ"] = 'ㄼ',
        ["ㄹㅅ"] = 'ㄽ',
        ["ㄹㅌ"] = 'ㄾ',
        ["ㄹㅍ"] = 'ㄿ',
        ["ㄹㅎ"] = 'ㅀ',
        ["ㅂㅅ"] = 'ㅄ',
    };

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>The Korean word of the same keys; null where they make no whole syllables.</summary>
    public static string? ToHangul(string latin)
    {
        var letters = new List<char>(latin.Length);
        foreach (var key in latin)
        {
            if (!Keys.TryGetValue(key, out var letter) && !Keys.TryGetValue(char.ToLowerInvariant(key), out letter)) return null;
            letters.Add(letter);
        }

        var word = new StringBuilder();
        for (var at = 0; at < letters.Count;)
        {
            if (!Initials.Contains(letters[at]) || at + 1 >= letters.Count || !Vowels.Contains(letters[at + 1])) return null;
            var (initial, vowel) = (letters[at], letters[at + 1]);
            at += 2;
            if (at < letters.Count && Joined.TryGetValue($"{vowel}{letters[at]}", out var double1)) (vowel, at) = (double1, at + 1);
            var final = '\0';
            if (IsFinal(letters, at))
            {
                final = letters[at++];
                if (IsFinal(letters, at) && Joined.TryGetValue($"{final}{letters[at]}", out var double2)) (final, at) = (double2, at + 1);
            }

            word.Append((char)('가' + (Initials.IndexOf(initial) * 21 + Vowels.IndexOf(vowel)) * 28 + Finals.IndexOf(final)));
        }

        return word.ToString();
    }

    /// <summary>The Latin word of the same keys; null where a sign stands on none.</summary>
    public static string? ToLatin(string hangul)
    {
        var word = new StringBuilder();
        foreach (var letter in LettersOf(hangul))
        {
            if (Keys.FirstOrDefault(key => key.Value == letter).Key is not (>= 'A' and <= 'z')) return null;
            word.Append(char.ToLowerInvariant(Keys.First(key => key.Value == letter).Key));
        }

        return word.ToString();
    }

    /// <summary>The letters of Korean syllables as they are typed, compound ones apart.</summary>
    public static string LettersOf(string hangul)
    {
        var letters = new StringBuilder(hangul.Length * 3);
        foreach (var character in hangul)
        {
            if (character is not (>= '가' and <= '힣'))
            {
                Add(character);
                continue;
            }

            var place = character - '가';
            Add(Initials[place / 588]);
            Add(Vowels[place % 588 / 28]);
            if (place % 28 > 0) Add(Finals[place % 28]);
        }

        return letters.ToString();

        void Add(char letter)
        {
            var parts = Joined.FirstOrDefault(pair => pair.Value == letter).Key;
            letters.Append(parts ?? letter.ToString());
        }
    }

    /// <summary>Whether two Latin letters lie side by side or one above the other.</summary>
    public static bool AreNeighbours(char one, char other)
    {
        var (row, place) = PlaceOf(one);
        var (otherRow, otherPlace) = PlaceOf(other);
        return row >= 0 && otherRow >= 0 && Math.Abs(row - otherRow) <= 1 && Math.Abs(place - otherPlace) <= 1;
    }

    private static bool IsFinal(List<char> letters, int at) =>
        at < letters.Count && Finals.Contains(letters[at]) && (at + 1 >= letters.Count || !Vowels.Contains(letters[at + 1]));

    private static (int Row, int Place) PlaceOf(char letter)
    {
        for (var row = 0; row < Rows.Length; row++)
        {
            if (Rows[row].IndexOf(letter, StringComparison.Ordinal) is var place and >= 0) return (row, place);
        }

        return (-1, -1);
    }

    private static Dictionary<char, char> Pairs(string keys, string letters) =>
        keys.Zip(letters).ToDictionary(pair => pair.First, pair => pair.Second);
}
