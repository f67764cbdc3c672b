namespace BotSuite.Answering.Order;

/// <summary>What came of a step: the facts for the next step, the end of the turn, or a fault.</summary>
/// <typeparam name="TNext">What the next step needs.</typeparam>
internal sealed record StepResult<TNext>
    where TNext : TurnFacts
{
    private StepResult(TurnFacts facts, TNext? next, Reply? reply, StepFault? fault) =>
        (Facts, Next, Reply, Fault) = (facts, next, reply, fault);

    /// <summary>All that is known of the turn so far.</summary>
    public TurnFacts Facts { get; }

    /// <summary>The facts that the next step runs on; null where the turn is over.</summary>
    public TNext? Next { get; }

    /// <summary>What is said; null unless the step ended the turn.</summary>
    public Reply? Reply { get; }

    /// <summary>What broke; null where nothing did.</summary>
    public StepFault? Fault { get; }

    /// <summary>Goes on to the next step.</summary>
    public static implicit operator StepResult<TNext>(TNext next) => new(next, next, null, null);

    /// <summary>Ends the turn with something to say.</summary>
    internal static StepResult<TNext> Over(TurnFacts facts, Reply reply) => new(facts, null, reply, null);

    /// <summary>Ends the turn because a step broke.</summary>
    internal static StepResult<TNext> Broke(TurnFacts facts, StepFault fault) => new(facts, null, null, fault);

    /// <summary>Hands an end through steps that no longer run.</summary>
    internal StepResult<TLater> Through<TLater>()
        where TLater : TurnFacts => new(Facts, null, Reply, Fault);
}
