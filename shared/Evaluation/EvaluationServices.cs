using BotSuite.Evaluation.Calibration;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Evaluation;

/// <summary>Registers evaluation.</summary>
public static class EvaluationServices
{
    /// <summary>Adds <see cref="EvaluationRun"/>, <see cref="CalibrationRun"/> and <see cref="ModelComparing"/>. Needs <c>AddAnswering</c> beside it.</summary>
    public static IServiceCollection AddEvaluation(this IServiceCollection services) =>
        services.AddSingleton<EvaluationRun>().AddSingleton<CalibrationRun>().AddSingleton<ModelComparing>();
}
