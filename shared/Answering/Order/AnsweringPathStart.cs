namespace BotSuite.Answering.Order;

/// <summary>Where a path begins.</summary>
internal static class AnsweringPathStart
{
    /// <summary>The first step of a path, which knows nothing but the question.</summary>
    public static AnsweringPath<TNext> First<TNext>(IAnsweringStep<TurnFacts, TNext> step)
        where TNext : TurnFacts =>
        new((facts, watch, cancellationToken) => watch.RunAsync(step, facts, cancellationToken));
}
