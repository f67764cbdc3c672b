using BotSuite.Answering.Privacy;
using BotSuite.Bot.Turns;
using BotSuite.Data;
using BotSuite.Data.Turns;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Bot.Feedback;

/// <summary>
/// Keeps thumbs. One person has one vote on one answer, the last one counts, and only the person who asked may vote.
/// </summary>
/// <param name="databases">The store, for finding the judged answer.</param>
/// <param name="clock">The time of the vote.</param>
public sealed class FeedbackLedger(IDbContextFactory<BotSuiteDbContext> databases, TimeProvider clock)
{
    /// <summary>The answer that a vote is about.</summary>
    /// <param name="vote">The vote.</param>
    /// <param name="origin">The conversation and the person that the vote comes from.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The answer; null where it is not one that this person was given in this conversation.</returns>
    public async Task<JudgedAnswer?> FindAsync(Vote vote, TurnOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(vote);
        ArgumentNullException.ThrowIfNull(origin);
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var own = database.Turns.AsNoTracking().Where(turn => turn.ConversationId == origin.ConversationId && turn.UserKey == origin.UserKey);
        var judged = vote switch
        {
            { TurnId: { } id } => own.Where(turn => turn.Id == id),
            { AnswerActivityId: { } activityId } => own.Where(turn => turn.AnswerActivityId == activityId),
            // The Teams emulator does not say which answer it means; the newest one is what the person looks at.
            _ => own.OrderByDescending(turn => turn.StartedAt),
        };
        return await judged
            .Select(turn => new JudgedAnswer(
                turn.Id, turn.Question, turn.Language,
                database.Feedback.Any(feedback => feedback.TurnId == turn.Id && feedback.UserKey == origin.UserKey && feedback.Reaction == Reaction.Dislike)))
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Adds the vote to what the turn stores, together with the case that it opens, joins or leaves.</summary>
    public void Record(TurnWrites writes, JudgedAnswer answer, Vote vote, TurnOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(writes);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(vote);
        ArgumentNullException.ThrowIfNull(origin);
        var now = clock.GetUtcNow().UtcDateTime;
        var comment = Comment(vote.Comment);
        writes.Add(async (database, cancellationToken) =>
        {
            var feedback = await database.Feedback.SingleOrDefaultAsync(
                existing => existing.TurnId == answer.TurnId && existing.UserKey == origin.UserKey, cancellationToken);
            if (feedback is null)
            {
                feedback = new Data.Turns.Feedback { Id = Guid.CreateVersion7(), TurnId = answer.TurnId, UserKey = origin.UserKey, CreatedAt = now };
                database.Feedback.Add(feedback);
            }
            Apply(feedback, vote, comment, now);
            if (vote.Reaction == Reaction.Dislike) await DislikeCases.OpenOrJoinAsync(database, answer, now, cancellationToken);
            else await DislikeCases.WithdrawAsync(database, answer, now, cancellationToken);
        });
    }

    // A bare second thumb of the same kind must not wipe out the reason that was given meanwhile.
    private static void Apply(Data.Turns.Feedback feedback, Vote vote, string? comment, DateTime now)
    {
        var turned = feedback.Reaction != vote.Reaction;
        feedback.Reason = vote.Reason ?? (turned ? null : feedback.Reason);
        feedback.Comment = comment ?? (turned ? null : feedback.Comment);
        feedback.Reaction = vote.Reaction;
        feedback.UpdatedAt = now;
    }

    private static string? Comment(string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return null;
        // Cut before masking so that the work is bounded, and after it because a mark may be longer than what it hides.
        return Cut(PersonalDataMask.Mask(Cut(words.Trim())).Text);
    }

    private static string Cut(string words)
    {
        if (words.Length <= ReasonCard.CommentLength) return words;
        var end = char.IsHighSurrogate(words[ReasonCard.CommentLength - 1]) ? ReasonCard.CommentLength - 1 : ReasonCard.CommentLength;
        return words[..end];
    }
}
