using BotSuite.Data.Turns;
using BotSuite.Evaluation;

namespace BotSuite.Portal.Commands;

/// <summary>The line that <c>evaluate --json</c> writes for one question.</summary>
/// <param name="Qid">The question's id in the golden set.</param>
/// <param name="Ending">How its turn ended.</param>
/// <param name="Confidence">Confidence in the best passage, from 0 to 1; left out where nothing was searched.</param>
/// <param name="Ranked">Ids of the entries with their scores, best first.</param>
/// <param name="Rewritten">The question as it was searched for; left out where that is how it was asked.</param>
/// <param name="Ms">How long the turn took, in milliseconds.</param>
internal sealed record QuestionLine(string Qid, TurnEnding Ending, double? Confidence, IReadOnlyList<RankedEntry> Ranked, string? Rewritten, double Ms)
{
    /// <summary>The line of a question.</summary>
    public static QuestionLine Of(EvaluatedQuestion question) =>
        new(question.Question.Id, question.Ending, question.Confidence, question.Ranking, question.Rewritten, Math.Round(question.Milliseconds, 3));
}
