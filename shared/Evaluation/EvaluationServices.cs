using BotSuite.Evaluation.Calibration;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Evaluation;

/// <summary>Registers evaluation.</summary>
public static class EvaluationServices
{
    /// <summary>Adds <see cref="EvaluationRun"/> and <see cref="CalibrationRun"/>. Needs <c>AddAnswering</c> beside it.</summary>
    public static IServiceCollection AddEvaluation(this IServiceCollection services) =>
        services.AddSingleton<EvaluationRun>().AddSingleton<CalibrationRun>();
}
