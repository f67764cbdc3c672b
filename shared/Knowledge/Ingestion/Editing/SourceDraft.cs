using BotSuite.Data.Sources;

namespace BotSuite.Knowledge.Ingestion.Editing;

/// <summary>A source as an editor fills it in.</summary>
public sealed record SourceDraft
{
    /// <summary>The name, at most 200 characters, unique within its index.</summary>
    public string Name { get; init; } = "";

    /// <summary>The index that it is searched in.</summary>
    public string Index { get; init; } = "default";

    /// <summary>The domain whose guardrails apply.</summary>
    public string Domain { get; init; } = "general";

    /// <summary>The kind.</summary>
    public SourceKind Kind { get; init; }

    /// <summary>The address or folder; null where the kind has none.</summary>
    public string? Location { get; init; }

    /// <summary>The settings of its kind as JSON; null for the defaults.</summary>
    public string? SettingsJson { get; init; }

    /// <summary>When it is read by itself; null for only when somebody asks.</summary>
    public string? Schedule { get; init; }
}
