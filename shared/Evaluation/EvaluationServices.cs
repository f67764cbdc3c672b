using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Evaluation;

/// <summary>Registers evaluation.</summary>
public static class EvaluationServices
{
    /// <summary>Adds <see cref="EvaluationRun"/>. Needs <c>AddAnswering</c> beside it.</summary>
    public static IServiceCollection AddEvaluation(this IServiceCollection services) => services.AddSingleton<EvaluationRun>();
}
