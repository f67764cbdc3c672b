namespace BotSuite.Evaluation.Calibration;

/// <summary>What values reach on questions that they were not fitted on.</summary>
/// <param name="Gain">Mean nDCG@10 of the answerable questions.</param>
/// <param name="Kept">Share of the answerable questions that are answered or offered something.</param>
/// <param name="Declined">Share of the unanswerable questions that are told "not in our sources".</param>
/// <param name="WronglyAnswered">Share of the unanswerable questions that a passage is quoted for.</param>
public sealed record CalibrationFigures(double Gain, double Kept, double Declined, double WronglyAnswered);
