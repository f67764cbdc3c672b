namespace BotSuite.Data.Sources;

/// <summary>What became of a piece in a <see cref="SourceRun"/>.</summary>
public enum SourceRunOutcome
{
    /// <summary>It was left out on purpose.</summary>
    Skipped,

    /// <summary>It could not be read.</summary>
    Failed,

    /// <summary>It could not be read, and nobody knows which documents are in it: nothing counts as gone in this run.</summary>
    Unseen,

    /// <summary>It is no longer there, and its documents are not quoted from any more.</summary>
    Deleted,

    /// <summary>It was read, with a remark.</summary>
    Remarked,
}
