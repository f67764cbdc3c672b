using BotSuite.Data;
using BotSuite.Data.Turns;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Bot.Questions;

/// <summary>Reads what was asked before in a conversation, which gives a short follow-up its meaning.</summary>
/// <param name="databases">The store.</param>
public sealed class EarlierQuestions(IDbContextFactory<BotSuiteDbContext> databases)
{
    // A follow-up leans on the last question or two; older ones would only mislead.
    private const int Kept = 3;

    /// <summary>The last few questions of a person in a conversation as they are stored (masked), oldest first, greetings and thanks left out.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(Guid conversationId, string userKey, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var newestFirst = await database.Turns.AsNoTracking()
            .Where(turn => turn.ConversationId == conversationId && turn.UserKey == userKey && turn.Ending != TurnEnding.SmallTalk)
            // A turn that was given up holds no words, and must not stand between a follow-up and its question.
            .Where(turn => turn.Question != "")
            .OrderByDescending(turn => turn.StartedAt)
            .Select(turn => turn.Question)
            .Take(Kept)
            .ToListAsync(cancellationToken);
        newestFirst.Reverse();
        return newestFirst;
    }
}
