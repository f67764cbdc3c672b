using BotSuite.Data.Sources;

namespace BotSuite.Knowledge.Ingestion;

/// <summary>What to import, and where to.</summary>
public sealed record ImportRequest
{
    /// <summary>A file (<c>.jsonl</c>, <c>.md</c>, <c>.txt</c>) or a folder of such files, which is read with its subfolders.</summary>
    public required string Path { get; init; }

    /// <summary>The index to import into, at most 64 characters.</summary>
    public string Index { get; init; } = "default";

    /// <summary>The domain of documents that name none themselves; null for the source's own, or <c>general</c> for a new source.</summary>
    public string? Domain { get; init; }

    /// <summary>
    /// The source's name. A living source of this name in the index is updated. Null for a name made of the end of the path, as
    /// much of it as it takes to tell it from sources read from elsewhere.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>The kind of a new source; a folder that comes as an upload is taken as a folder.</summary>
    public SourceKind Kind { get; init; } = SourceKind.Upload;

    /// <summary>Who imports, for the audit trail: a user name or the name of a command.</summary>
    public string Actor { get; init; } = "import";
}
