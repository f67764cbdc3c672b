namespace BotSuite.Data.Sources;

/// <summary>What has to be done next for a <see cref="SourceItem"/>. Each step is a transaction of its own and may be repeated.</summary>
public enum IngestionStep
{
    /// <summary>Its bytes are brought here.</summary>
    Fetch,

    /// <summary>Its bytes become documents: read, cleaned and split.</summary>
    Read,

    /// <summary>Its texts become vectors.</summary>
    Embed,

    /// <summary>Its documents' versions are swapped in.</summary>
    Store,

    /// <summary>It was not found any more: once everything else has been read it counts as gone, unless something could not be seen.</summary>
    Remove,

    /// <summary>Nothing is left to do.</summary>
    Done,
}
