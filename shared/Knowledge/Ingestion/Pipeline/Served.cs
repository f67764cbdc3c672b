namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>How much there was to do for a run.</summary>
internal enum Served
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Something, and no more was free.</summary>
    All,

    /// <summary>Something, and more may be free.</summary>
    Part,
}
