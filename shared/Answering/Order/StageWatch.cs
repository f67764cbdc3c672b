using BotSuite.Data.Turns;

namespace BotSuite.Answering.Order;

/// <summary>Runs the steps of one turn, and keeps the time of each.</summary>
internal sealed class StageWatch(TimeProvider clock)
{
    private readonly List<StageTime> _stages = [];

    public IReadOnlyList<StageTime> Stages => _stages;

    /// <summary>Runs what comes after the last step, whatever ended the turn.</summary>
    public (T? Result, StepFault? Fault) Run<T>(string stage, Func<T> run)
        where T : class
    {
        var began = clock.GetTimestamp();
        try
        {
            return (run(), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return (null, new StepFault(stage, exception));
        }
        finally
        {
            _stages.Add(new StageTime { Stage = stage, Microseconds = (long)clock.GetElapsedTime(began).TotalMicroseconds });
        }
    }

    public async ValueTask<StepResult<TNext>> RunAsync<TFacts, TNext>(
        IAnsweringStep<TFacts, TNext> step, TFacts facts, CancellationToken cancellationToken)
        where TFacts : TurnFacts
        where TNext : TurnFacts
    {
        var began = clock.GetTimestamp();
        try
        {
            return await step.RunAsync(facts, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return StepResult<TNext>.Broke(facts, new StepFault(step.Stage, exception));
        }
        finally
        {
            _stages.Add(new StageTime { Stage = step.Stage, Microseconds = (long)clock.GetElapsedTime(began).TotalMicroseconds });
        }
    }
}
