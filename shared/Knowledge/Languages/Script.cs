namespace BotSuite.Knowledge.Languages;

/// <summary>Which writing system a character belongs to, as far as language and search care.</summary>
internal static class Script
{
    /// <summary>Whether the character is a Hangul syllable or letter.</summary>
    public static bool IsHangul(char character) =>
        character is (>= '\uAC00' and <= '\uD7A3') or (>= '\u3131' and <= '\u318E') or (>= '\u1100' and <= '\u11FF');

    /// <summary>Whether words of the character's script are written without reliable spaces, so that pairs of characters are searched instead.</summary>
    public static bool IsSearchedInPairs(char character) =>
        IsHangul(character) || character is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF');
}
