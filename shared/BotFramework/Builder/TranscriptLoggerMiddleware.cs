using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Builder;

/// <summary>
/// Hands what comes in and what goes out to a transcript, in order, when the turn ends; also when it ends by an exception.
/// An update is kept as <c>messageUpdate</c>, a deletion as <c>messageDelete</c>.
/// </summary>
public sealed class TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger) : IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var said = new List<Activity> { turnContext.Activity.Clone() };
        Listen(turnContext, said);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            foreach (var activity in Copy(said))
            {
                // Not the turn's token: what was said was said, also where the person has gone.
                await transcriptLogger.LogActivityAsync(activity, CancellationToken.None);
            }
        }
    }

    private static void Listen(ITurnContext turnContext, List<Activity> said)
    {
        turnContext.OnSendActivities(async (_, activities, send) =>
        {
            var responses = await send();
            for (var index = 0; index < activities.Count; index++)
            {
                var copy = activities[index].Clone();
                copy.Id ??= index < responses.Length ? responses[index]?.Id : null;
                Add(said, copy);
            }

            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, update) =>
        {
            var response = await update();
            var copy = activity.Clone();
            copy.Type = ActivityTypes.MessageUpdate;
            Add(said, copy);
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, delete) =>
        {
            await delete();
            var deleted = new Activity(ActivityTypes.MessageDelete).ApplyConversationReference(reference);
            deleted.Id = reference.ActivityId;
            deleted.ReplyToId = null;
            Add(said, deleted);
        });
    }

    // A bot may send from several tasks of one turn.
    private static void Add(List<Activity> said, Activity activity)
    {
        lock (said)
        {
            said.Add(activity);
        }
    }

    private static Activity[] Copy(List<Activity> said)
    {
        lock (said)
        {
            return [.. said];
        }
    }
}
