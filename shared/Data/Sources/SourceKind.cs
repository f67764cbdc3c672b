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

    /// <summary>One page of the web.</summary>
    WebPage,

    /// <summary>The pages of a web site, found by its sitemap or by following links.</summary>
    Site,

    /// <summary>An RSS or Atom feed: each entry, with the page that it links to.</summary>
    Feed,

    /// <summary>A table or view of a database, read row by row.</summary>
    Database,

    /// <summary>Documents that programs send through the memory API.</summary>
    Memory,
}
