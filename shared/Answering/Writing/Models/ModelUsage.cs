namespace BotSuite.Answering.Writing.Models;

/// <summary>What one turn has taken of a model so far, whichever step asked it. Steps of a turn run one after the other.</summary>
internal sealed class ModelUsage
{
    /// <summary>Tokens sent.</summary>
    public int TokensIn { get; private set; }

    /// <summary>Tokens received.</summary>
    public int TokensOut { get; private set; }

    /// <summary>What they cost, in the currency of the price list.</summary>
    public decimal Cost { get; private set; }

    /// <summary>When the model was first asked in this turn, as the clock's timestamp; null where it was not.</summary>
    public long? Since { get; private set; }

    /// <summary>Notes the first question to the model.</summary>
    public void Begin(long timestamp) => Since ??= timestamp;

    /// <summary>Counts one call.</summary>
    public void Add(int tokensIn, int tokensOut, decimal cost) =>
        (TokensIn, TokensOut, Cost) = (TokensIn + tokensIn, TokensOut + tokensOut, Cost + cost);
}
