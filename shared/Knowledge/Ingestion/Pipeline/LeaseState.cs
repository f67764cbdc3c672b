namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>What became of a lease that was to be renewed.</summary>
internal enum LeaseState
{
    /// <summary>It holds.</summary>
    Held,

    /// <summary>The work has come to its end, and needs no lease any more.</summary>
    Ended,

    /// <summary>Somebody else has the work, or it is no longer wanted.</summary>
    Lost,
}
