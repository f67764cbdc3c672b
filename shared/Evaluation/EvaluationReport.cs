using BotSuite.Evaluation.Golden;
using BotSuite.Evaluation.Metrics;

namespace BotSuite.Evaluation;

/// <summary>The figures of one evaluation.</summary>
/// <param name="Overall">Over all questions.</param>
/// <param name="ByKind">For each kind of question, by name.</param>
/// <param name="Problems">Rows that could not be used.</param>
/// <param name="Notes">What a reader has to know before believing the figures.</param>
/// <param name="Empty">Whether there was nothing to search: then the figures say nothing of the bot.</param>
public sealed record EvaluationReport(
    EvaluationFigures Overall,
    IReadOnlyDictionary<string, EvaluationFigures> ByKind,
    IReadOnlyList<GoldenProblem> Problems,
    IReadOnlyList<string> Notes,
    bool Empty = false);
