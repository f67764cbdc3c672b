using BotSuite.Evaluation.Golden;

namespace BotSuite.Evaluation.Calibration;

/// <summary>What a calibration found.</summary>
/// <param name="Answerable">How many questions the index answers.</param>
/// <param name="Unanswerable">How many it does not answer.</param>
/// <param name="Present">The values in force.</param>
/// <param name="PresentFigures">What they reach on these questions.</param>
/// <param name="Fitted">The values fitted to all questions; null where there were too few.</param>
/// <param name="FittedFigures">What fitting reaches on questions that it has not seen, by cross-validation.</param>
/// <param name="Problems">Rows that could not be used.</param>
public sealed record CalibrationReport(
    int Answerable,
    int Unanswerable,
    FittedValues Present,
    CalibrationFigures? PresentFigures,
    FittedValues? Fitted,
    CalibrationFigures? FittedFigures,
    IReadOnlyList<GoldenProblem> Problems);
