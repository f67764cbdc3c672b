using BotSuite.Answering.Privacy;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;
using ChannelIds = BotSuite.BotFramework.Schema.Channels;
using IMiddleware = BotSuite.BotFramework.Builder.IMiddleware;

namespace BotSuite.Bot.Privacy;

/// <summary>
/// Gives a person in a conversation of their own what they typed back where a reply holds its mark. It is the last step before the
/// channel: all others, and the transcript, see the marks. In a group, where others read along, marks stay. Web Chat stores what it
/// is sent; there its own service restores, on the way to the open streams.
/// </summary>
internal sealed class RestoringMiddleware : IMiddleware
{
    /// <inheritdoc />
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.TurnState.Get<PersonalDataMarks>() is { IsEmpty: false } marks && IsToOnePerson(turnContext.Activity))
        {
            turnContext.OnSendActivities(async (_, activities, send) =>
            {
                var marked = activities.ToArray();
                for (var index = 0; index < activities.Count; index++)
                    activities[index] = ActivityWords.Restore(activities[index], marks);
                var receipts = await send();
                for (var index = 0; index < activities.Count && index < marked.Length; index++)
                {
                    marked[index].Id = activities[index].Id;
                    activities[index] = marked[index];
                }

                return receipts;
            });
        }

        return next(cancellationToken);
    }

    private static bool IsToOnePerson(Activity activity) =>
        !string.Equals(activity.ChannelId, ChannelIds.Webchat, StringComparison.OrdinalIgnoreCase)
        && activity.Conversation is { IsGroup: not true, ConversationType: null or "personal" };
}
