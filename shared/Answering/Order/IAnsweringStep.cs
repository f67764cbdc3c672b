namespace BotSuite.Answering.Order;

/// <summary>One step of a turn: learns something about the question, or ends the turn.</summary>
/// <typeparam name="TFacts">What has to be known before the step runs.</typeparam>
/// <typeparam name="TNext">What is known after it.</typeparam>
internal interface IAnsweringStep<in TFacts, TNext>
    where TFacts : TurnFacts
    where TNext : TurnFacts
{
    /// <summary>The step's stable name in the ledger, such as <c>retrieve</c>.</summary>
    string Stage { get; }

    /// <summary>Runs the step. An exception ends the turn as failed; expected endings are results.</summary>
    ValueTask<StepResult<TNext>> RunAsync(TFacts facts, CancellationToken cancellationToken);
}
