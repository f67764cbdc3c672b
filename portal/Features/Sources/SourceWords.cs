using BotSuite.Data.Sources;

namespace BotSuite.Portal.Features.Sources;

/// <summary>How the facts of a source are said.</summary>
internal static class SourceWords
{
    /// <summary>The key under which <see cref="PortalText"/> holds a domain's name; the domain itself where it is the organisation's own.</summary>
    public static string Domain(string domain) => domain switch
    {
        "customer" => "Customer service",
        "legal" => "Legal",
        "medical" => "Medical",
        "general" => "General",
        _ => domain,
    };

    /// <summary>The key under which <see cref="PortalText"/> holds a state's name.</summary>
    public static string State(SourceState state) => state switch
    {
        SourceState.Ready => "Ready",
        SourceState.Failed => "Failed",
        SourceState.Importing => "Importing",
        SourceState.New => "Not read yet",
        _ => state.ToString(),
    };

    /// <summary>The key under which <see cref="PortalText"/> holds a language's name; the code itself where it is another one.</summary>
    public static string Language(string code) => code switch
    {
        "en" => "English",
        "ko" => "Korean",
        _ => code,
    };

    /// <summary>The key under which <see cref="PortalText"/> holds a kind's name.</summary>
    public static string Kind(SourceKind kind) => kind switch
    {
        SourceKind.Upload => "File",
        SourceKind.Folder => "Folder",
        SourceKind.Curated => "Written here",
        SourceKind.Sample => "Sample",
        SourceKind.WebPage => "Web page",
        SourceKind.Site => "Web site",
        SourceKind.Feed => "Feed",
        SourceKind.Database => "Database",
        SourceKind.Memory => "Memory API",
        _ => kind.ToString(),
    };
}
