namespace BotSuite.Data.Sources;

/// <summary>What the last import of a <see cref="Source"/> left behind.</summary>
public enum SourceState
{
    /// <summary>Nothing has been read yet.</summary>
    New,

    /// <summary>An import is running; what was there before stays searchable.</summary>
    Importing,

    /// <summary>The last import ended and its documents are searchable.</summary>
    Ready,

    /// <summary>The last import ended with documents that could not be read; <see cref="Source.StateReason"/> says why.</summary>
    Failed,
}
