using BotSuite.Data.Sources;

namespace BotSuite.Knowledge.Ingestion;

/// <summary>Where an import reads from, and which source it means.</summary>
internal sealed record ImportTarget
{
    /// <summary>The domain of a new source where none is given.</summary>
    public const string DefaultDomain = "general";

    private const int LongestIndex = 64;
    private const int LongestDomain = 64;
    private const int LongestName = 200;

    /// <summary>Absolute path of the file or folder.</summary>
    public required string Location { get; init; }

    /// <summary>Whether it is a folder.</summary>
    public required bool IsFolder { get; init; }

    /// <summary>The index.</summary>
    public required string Index { get; init; }

    /// <summary>The domain; null to leave it to the source.</summary>
    public required string? Domain { get; init; }

    /// <summary>The kind of a new source.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Whether the source's name was given.</summary>
    public required bool IsNamed { get; init; }

    /// <summary>The name given, or the names that the path offers, shortest first; at least one.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Checks a request against its limits and the file system.</summary>
    /// <exception cref="ImportException">The request cannot be carried out; nothing has been written.</exception>
    public static ImportTarget Of(ImportRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Path)) throw new ImportException("Name a file or folder to import.");
        CheckText("index", request.Index, LongestIndex);
        if (request.Domain is not null) CheckText("domain", request.Domain, LongestDomain);
        if (request.Name is not null) CheckText("name of the source", request.Name, LongestName);

        var location = Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Path));
        var isFolder = Directory.Exists(location);
        if (!isFolder && !File.Exists(location)) throw new ImportException($"There is no file or folder '{location}'.");

        return new ImportTarget
        {
            Location = location,
            IsFolder = isFolder,
            Index = request.Index,
            Domain = request.Domain,
            Kind = isFolder && request.Kind is SourceKind.Upload ? SourceKind.Folder : request.Kind,
            IsNamed = request.Name is not null,
            Names = request.Name is not null ? [request.Name] : NamesOf(location),
        };
    }

    private static void CheckText(string what, string text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new ImportException($"The {what} is empty.");
        if (text.Length > longest) throw new ImportException($"The {what} is longer than {longest} characters.");
        if (text.Any(char.IsControl)) throw new ImportException($"The {what} holds a control character.");
    }

    /// <summary>The last two parts of the path ("legal/corpus.jsonl"), the last three, and so on.</summary>
    private static List<string> NamesOf(string location)
    {
        var parts = location.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var names = new List<string>();
        for (var count = Math.Min(2, parts.Length); count <= parts.Length; count++)
        {
            var name = string.Join('/', parts[^count..]);
            if (name.Length <= LongestName) names.Add(name);
        }

        return names.Count > 0 ? names : [Path.GetFileName(location) is { Length: > 0 and <= LongestName } name2 ? name2 : DefaultDomain];
    }
}
