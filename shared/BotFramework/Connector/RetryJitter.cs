namespace BotSuite.BotFramework.Connector;

/// <summary>The chance in the delays between tries.</summary>
/// <param name="next">Gives numbers from 0 up to but not including 1; called from many threads.</param>
public sealed class RetryJitter(Func<double> next)
{
    /// <summary>Real chance.</summary>
    public static RetryJitter Random { get; } = new(System.Random.Shared.NextDouble);

    /// <summary>Gives the next number, from 0 up to but not including 1.</summary>
    /// <returns>The number.</returns>
    public double Next() => Math.Clamp(next(), 0, 1);
}
