using BotSuite.Data;
using BotSuite.Data.Cases;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Bot.Feedback;

/// <summary>
/// What a thumb down does to the cases. It opens one, or joins the one that is under way for the same question. A thumb that is
/// turned up again leaves the case; a case that nobody has taken and that no answer is left in is closed, and the next thumb down
/// opens that one again: a thumb that goes up and down all day makes one case. A case that somebody
/// works on stays as it is: the work is not thrown away because one person changed their mind.
/// </summary>
internal static class DislikeCases
{
    /// <summary>Opens a case for the answer, or adds the answer to the case of the same question.</summary>
    public static async Task OpenOrJoinAsync(BotSuiteDbContext database, JudgedAnswer answer, DateTime now, CancellationToken cancellationToken)
    {
        var key = QuestionKeys.Of(answer.Question);
        var open = await database.Cases
            .Include(candidate => candidate.Turns)
            .Where(candidate => candidate.QuestionKey == key && candidate.Language == answer.Language)
            .Where(candidate => candidate.State == CaseState.Open || candidate.State == CaseState.Assigned || candidate.State == CaseState.Corrected)
            .OrderBy(candidate => candidate.OpenedAt)
            .FirstOrDefaultAsync(cancellationToken);
        open ??= await ReopenAsync(database, key, answer.Language, cancellationToken);
        if (open is null)
        {
            open = Open(answer, key, now);
            database.Cases.Add(open);
        }
        if (open.Turns.Any(turn => turn.TurnId == answer.TurnId)) return;
        open.Turns.Add(new CaseTurn { CaseId = open.Id, TurnId = answer.TurnId, JoinedAt = now });
        open.UpdatedAt = now;
    }

    /// <summary>Takes the answer out of cases that nobody has taken yet.</summary>
    public static async Task WithdrawAsync(BotSuiteDbContext database, JudgedAnswer answer, DateTime now, CancellationToken cancellationToken)
    {
        var untouched = await database.Cases
            .Include(candidate => candidate.Turns)
            .Where(candidate => candidate.State == CaseState.Open && candidate.Origin == CaseOrigin.Dislike && candidate.AssignedTo == null)
            .Where(candidate => candidate.Turns.Any(turn => turn.TurnId == answer.TurnId))
            .ToListAsync(cancellationToken);
        foreach (var open in untouched)
        {
            open.Turns.RemoveAll(turn => turn.TurnId == answer.TurnId);
            open.UpdatedAt = now;
            if (open.Turns.Count == 0) open.State = CaseState.Closed;
        }
    }

    private static async Task<Case?> ReopenAsync(BotSuiteDbContext database, string key, string language, CancellationToken cancellationToken)
    {
        var withdrawn = await database.Cases
            .Where(candidate => candidate.QuestionKey == key && candidate.Language == language)
            .Where(candidate => candidate.State == CaseState.Closed && candidate.Origin == CaseOrigin.Dislike && candidate.AssignedTo == null)
            .Where(candidate => candidate.Turns.Count == 0)
            .OrderBy(candidate => candidate.OpenedAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (withdrawn is not null) withdrawn.State = CaseState.Open;
        return withdrawn;
    }

    private static Case Open(JudgedAnswer answer, string key, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(),
        State = CaseState.Open,
        Origin = CaseOrigin.Dislike,
        Question = answer.Question,
        QuestionKey = key,
        Language = answer.Language,
        OpenedAt = now,
        UpdatedAt = now,
    };
}
