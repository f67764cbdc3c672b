using BotSuite.Data.Sources;

namespace BotSuite.Knowledge.Ingestion.Fetching;

/// <summary>The source that is being read.</summary>
internal sealed record FetchRequest
{
    /// <summary>The source.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>Its kind.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is: a path, an address; null where there is no such place.</summary>
    public string? Location { get; init; }

    /// <summary>How it is read, as JSON that its fetcher understands; null for the defaults.</summary>
    public string? SettingsJson { get; init; }

    /// <summary>The request for a source.</summary>
    public static FetchRequest Of(Source source) => new()
    {
        SourceId = source.Id,
        Kind = source.Kind,
        Name = source.Name,
        Location = source.Location,
        SettingsJson = source.SettingsJson,
    };
}
