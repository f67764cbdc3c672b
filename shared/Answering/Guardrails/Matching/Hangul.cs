namespace BotSuite.Answering.Guardrails.Matching;

/// <summary>Tells Korean words by their script.</summary>
internal static class Hangul
{
    /// <summary>Whether a text holds a syllable or a jamo of the basic blocks.</summary>
    public static bool IsIn(string text) => text.Any(character => character is (>= '가' and <= '힣') or (>= '\u1100' and <= '\u11FF'));
}
