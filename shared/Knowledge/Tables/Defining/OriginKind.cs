namespace BotSuite.Knowledge.Tables.Defining;

/// <summary>Where the rows of a table are read from.</summary>
public enum OriginKind
{
    /// <summary>A file that was handed over and is kept in the store.</summary>
    Upload,

    /// <summary>A file on disk, which is read again and again.</summary>
    File,

    /// <summary>A table or view of a database that the configuration names.</summary>
    Database,
}
