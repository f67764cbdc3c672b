namespace BotSuite.Answering.Order;

/// <summary>Steps put one after the other. A step that does not fit behind the one before it does not compile.</summary>
/// <typeparam name="TFacts">What is known at the end of the path.</typeparam>
internal sealed class AnsweringPath<TFacts>(Func<TurnFacts, StageWatch, CancellationToken, ValueTask<StepResult<TFacts>>> run)
    where TFacts : TurnFacts
{
    /// <summary>Puts a step at the end.</summary>
    public AnsweringPath<TNext> Then<TNext>(IAnsweringStep<TFacts, TNext> step)
        where TNext : TurnFacts =>
        new(async (facts, watch, cancellationToken) =>
        {
            var soFar = await run(facts, watch, cancellationToken);
            return soFar.Next is { } next
                ? await watch.RunAsync(step, next, cancellationToken)
                : soFar.Through<TNext>();
        });

    /// <summary>Walks the path for one turn.</summary>
    public ValueTask<StepResult<TFacts>> RunAsync(TurnFacts facts, StageWatch watch, CancellationToken cancellationToken) =>
        run(facts, watch, cancellationToken);
}
