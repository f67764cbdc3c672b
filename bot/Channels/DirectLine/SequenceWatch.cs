using BotSuite.Data;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>Looks twice a second whether another process has said something in a conversation that a stream of this process is open on.</summary>
internal sealed partial class SequenceWatch(
    IDbContextFactory<BotSuiteDbContext> databases, LiveStreams streams, TimeProvider clock, ILogger<SequenceWatch> logger) : BackgroundService
{
    private const int ConversationsPerQuery = 500;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                foreach (var some in streams.Conversations.Chunk(ConversationsPerQuery))
                    await LookAsync(some.ToDictionary(open => open.ConversationId, open => open.Seen), stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.LookFailed(logger, exception);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task LookAsync(Dictionary<string, long> seen, CancellationToken cancellationToken)
    {
        var ids = seen.Keys.ToArray();
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var places = await database.Conversations
            .Where(conversation => conversation.ChannelId == ActivityStamp.ChannelId && ids.Contains(conversation.ExternalId))
            .Select(conversation => new { conversation.ExternalId, conversation.LastSequence })
            .ToListAsync(cancellationToken);
        foreach (var place in places)
            if (place.LastSequence > seen[place.ExternalId])
                streams.Publish(place.ExternalId, LiveLetter.Look);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The conversations with open streams could not be looked at; the next look follows at once.")]
        public static partial void LookFailed(ILogger logger, Exception exception);
    }
}
