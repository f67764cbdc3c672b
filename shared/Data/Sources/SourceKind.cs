namespace BotSuite.Data.Sources;

/// <summary>The kind of place that a <see cref="Source"/> reads from.</summary>
public enum SourceKind
{
    /// <summary>A file that somebody handed over.</summary>
    Upload,

    /// <summary>A folder of files.</summary>
    Folder,

    /// <summary>Entries that editors write in the portal.</summary>
    Curated,

    /// <summary>The sample organisations that ship with BotSuite.</summary>
    Sample,
}
