using System.Globalization;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>
/// Ids of activities. What a person posts is <c>{conversation}|0000007</c>, by its sequence number. What the bot says in the turn of
/// that activity is <c>{conversation}|0000007.1</c>, <c>.2</c>, ...: a turn that is run again after a crash gives the same ids, so its
/// answer cannot be stored twice.
/// </summary>
internal static class ActivityIds
{
    /// <summary>The id of an activity with a sequence number of its own; 0 for the opening of the conversation, which no client sees.</summary>
    public static string Of(string conversationId, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence:0000000}");

    /// <summary>The id of the bot's activity number <paramref name="ordinal"/> (from 1) in the turn of an activity.</summary>
    public static string OfReply(string activityId, int ordinal) =>
        string.Create(CultureInfo.InvariantCulture, $"{activityId}.{ordinal}");
}
