namespace BotSuite.Answering.Understanding;

/// <summary>
/// Makes a question whole that leans on what was said before it: what it names takes its place in the earlier question ("what about
/// Busan?"), what it points to is put in its place ("who pays for that?"), and where it only asks further ("how long?"), the subject is
/// added. Adds only words of the conversation.
/// </summary>
public static class FollowUps
{
    // Longer messages that say "it" nearly always name what they mean.
    private const int MostWords = 10;

    /// <summary>The question with what it leans on; null where it stands alone.</summary>
    /// <param name="text">The question.</param>
    /// <param name="history">The questions before it, oldest first.</param>
    /// <param name="topic">What the last answer was about, in the words of its source; null where unknown.</param>
    public static string? Complete(string text, IReadOnlyList<string> history, string? topic = null) => Read(text, history, topic)?.Whole;

    /// <summary>The question beside what it leans on; null where it stands alone.</summary>
    /// <param name="text">The question.</param>
    /// <param name="history">The questions before it, oldest first; each may lean on the ones before it.</param>
    /// <param name="topic">What the last answer was about, in the words of its source; null where unknown.</param>
    public static FollowUp? Read(string text, IReadOnlyList<string> history, string? topic = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(history);
        string? earlier = null;
        foreach (var said in history)
            earlier = earlier is null || Of(said, earlier, null) is not { Leaning: not Leaning.Maybe } leaning ? said : leaning.Whole;
        return earlier is null ? null : Of(text, earlier, topic);
    }

    private static FollowUp? Of(string text, string earlier, string? topic)
    {
        if (text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length is 0 or > MostWords) return null;
        return text.Any(character => character is >= '가' and <= '힣')
            ? KoreanFollowUps.Read(text, earlier, topic)
            : EnglishFollowUps.Read(text, earlier, topic);
    }
}
