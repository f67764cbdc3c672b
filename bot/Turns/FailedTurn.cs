using BotSuite.BotFramework.Schema;
using BotSuite.Data;
using BotSuite.Data.Conversations;
using BotSuite.Data.Turns;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Bot.Turns;

/// <summary>The ledger entry of a turn that was given up, so that the reference which the person was told leads somewhere.</summary>
internal static class FailedTurn
{
    /// <summary>Records it. The words of the question are not in it, as nothing has masked them; the activity's id leads to them.</summary>
    public static async Task RecordAsync(
        BotSuiteDbContext database, InboxItem item, Activity question, string reference, Exception? exception, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var conversation = await database.Conversations.FirstOrDefaultAsync(
            found => found.ChannelId == item.ChannelId && found.ExternalId == item.ConversationExternalId, cancellationToken);
        database.Turns.Add(new Turn
        {
            Id = Guid.NewGuid(),
            ConversationId = conversation?.Id,
            QuestionActivityId = item.ActivityId,
            UserKey = conversation?.UserKey,
            ChannelId = item.ChannelId,
            Language = conversation?.Language ?? BotLanguage.Of(question.Locale),
            Question = "",
            Index = "default",
            Ending = TurnEnding.Failed,
            Reference = reference,
            Failure = exception?.GetType().FullName ?? "The process ended during the turn.",
            StartedAt = item.ReceivedAt,
            DurationMilliseconds = (now.UtcDateTime - item.ReceivedAt).TotalMilliseconds,
        });
    }
}
