using System.Text.Json;
using BotSuite.Answering.Privacy;
using BotSuite.Bot.Privacy;
using BotSuite.Bot.Turns;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using BotSuite.Data;
using BotSuite.Data.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using IMiddleware = BotSuite.BotFramework.Builder.IMiddleware;

namespace BotSuite.Bot.Middleware;

/// <summary>
/// Keeps what was said in channels that keep their own history elsewhere, personal data masked. Direct Line conversations are
/// kept by their channel, which shows them again.
/// </summary>
internal sealed class TranscriptMiddleware(IOptions<PrivacyOptions> privacy, TimeProvider clock) : IMiddleware
{
    /// <inheritdoc />
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (string.Equals(turnContext.Activity.ChannelId, BotFramework.Schema.Channels.Webchat, StringComparison.OrdinalIgnoreCase))
        {
            await next(cancellationToken);
            return;
        }

        var said = new List<(Activity Activity, bool Incoming)>();
        Keep(said, turnContext.Activity, turnContext.Activity.Id, incoming: true);
        turnContext.OnSendActivities(async (_, activities, send) =>
        {
            var receipts = await send();
            for (var index = 0; index < activities.Count; index++)
                Keep(said, activities[index], receipts[index].Id, incoming: false);
            return receipts;
        });
        await next(cancellationToken);
        if (said.Count == 0) return;

        var conversation = turnContext.Origin().ConversationId;
        turnContext.Writes().Add((database, token) => StoreAsync(database, conversation, said, token));
    }

    private void Keep(List<(Activity Activity, bool Incoming)> said, Activity activity, string? id, bool incoming)
    {
        if (!activity.IsType(ActivityTypes.Message)) return;
        var copy = activity.Clone();
        copy.Id = id;
        if (privacy.Value.MaskBeforeStoring) copy = Mask(copy, incoming);
        lock (said)
            said.Add((copy, incoming));
    }

    // Teams sends the words a second time, as HTML beside the files; a form says them in its values, which the feedback keeps masked.
    // What the person is called the channel knows.
    private static Activity Mask(Activity message, bool incoming)
    {
        if ((incoming ? message.From : message.Recipient) is { } person) person.Name = null;
        message.Attachments = message.Attachments?.Where(attachment => !IsHtml(attachment)).ToList();
        message.Value = null;
        return ActivityWords.Mask(message);
    }

    private static bool IsHtml(Attachment attachment) => string.Equals(attachment.ContentType, "text/html", StringComparison.OrdinalIgnoreCase);

    private async Task StoreAsync(
        BotSuiteDbContext database, Guid conversationId, List<(Activity Activity, bool Incoming)> said, CancellationToken cancellationToken)
    {
        var conversation = await database.Conversations.SingleAsync(found => found.Id == conversationId, cancellationToken);
        foreach (var (activity, incoming) in said)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            conversation.LastActivityAt = now > conversation.LastActivityAt ? now : conversation.LastActivityAt.AddMilliseconds(1);
            conversation.LastSequence++;
            database.ConversationActivities.Add(new ConversationActivity
            {
                ConversationId = conversationId,
                Sequence = conversation.LastSequence,
                // Some channels give no id, and the receipt of a reply may be empty.
                ActivityId = string.IsNullOrEmpty(activity.Id) ? Guid.NewGuid().ToString("N") : activity.Id,
                Incoming = incoming,
                Type = activity.Type!,
                Json = JsonSerializer.Serialize(activity, BotFrameworkJson.ActivityInfo),
                At = conversation.LastActivityAt,
            });
        }
    }
}
