using System.Collections.Frozen;
using System.Text;

namespace BotSuite.Knowledge.Languages;

/// <summary>Letters that look like others, and letters in other dress (full width, mathematical, accented), as the plain ones.</summary>
public static class SimilarLetters
{
    // Letters of other alphabets, small capitals and strokes that people read as the Latin ones. The rules speak no language that they could mislead.
    private static readonly FrozenDictionary<char, char> Twins = Pairs(
        "аa", "еe", "оo", "рp", "сc", "уy", "хx", "іi", "јj", "ѕs", "һh", "ԁd", "ԛq", "ԝw", "кk", "мm", "тt", "вb", "нh",
        "αa", "βb", "εe", "ιi", "κk", "νv", "οo", "ρp", "τt", "υu", "χx", "γy", "ηn", "ωw", "ıi", "ɡg", "ɑa", "ʟl", "ⅼl", "ⅰi",
        "օo", "ոn", "սu", "հh", "ցg", "ӏl", "ѵv", "øo", "đd", "łl", "ħh", "ŧt", "ƒf",
        "ᴀa", "ʙb", "ᴄc", "ᴅd", "ᴇe", "ɢg", "ʜh", "ɪi", "ᴊj", "ᴋk", "ᴍm", "ɴn", "ᴏo", "ᴘp", "ʀr", "ꜱs", "ᴛt", "ᴜu", "ᴠv", "ᴡw", "ʏy", "ᴢz");

    /// <summary>Whether the sign is left out inside words ("can't").</summary>
    public static bool IsApostrophe(Rune rune) => rune.Value is '\'' or '’' or '‘' or 'ʼ' or '´' or '`' or '＇';

    /// <summary>Whether a sign that is no letter is used as one: enclosed and squared letters, and those that flags are made of.</summary>
    public static bool StandsForLetter(Rune rune) => rune.Value is (>= 0x24B6 and <= 0x24E9) or (>= 0x1F130 and <= 0x1F189) or (>= 0x1F1E6 and <= 0x1F1FF);

    /// <summary>The plain small letters for a letter; mostly one.</summary>
    public static string Plain(Rune rune)
    {
        if (rune.IsAscii) return char.ToLowerInvariant((char)rune.Value).ToString();
        if (rune.Value is >= '가' and <= '힣') return ((char)rune.Value).ToString();
        if (rune.Value is >= 0x1F130 and <= 0x1F189) return ((char)('a' + ((rune.Value - 0x1F130) % 32))).ToString();

        if (rune.Value is >= 0x1F1E6 and <= 0x1F1FF) return ((char)('a' + (rune.Value - 0x1F1E6))).ToString();

        var plain = new StringBuilder();
        foreach (var character in rune.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (!char.IsLetterOrDigit(character)) continue;
            var small = char.ToLowerInvariant(character);
            plain.Append(Twins.GetValueOrDefault(small, small));
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    private static FrozenDictionary<char, char> Pairs(params string[] pairs) => pairs.ToFrozenDictionary(pair => pair[0], pair => pair[1]);
}
