using BotSuite.Data.Conversations;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>What came of reading an upload: an activity and its files, or the refusal.</summary>
/// <param name="Activity">The activity's JSON; null where none was sent.</param>
/// <param name="Files">The files, in the order in which they came.</param>
/// <param name="Refusal">Why the upload is refused; null where it is not.</param>
internal sealed record Upload(byte[]? Activity, IReadOnlyList<StoredAttachment> Files, DirectLineError? Refusal)
{
    /// <summary>A refused upload.</summary>
    public static Upload Refused(DirectLineError refusal) => new(null, [], refusal);
}
