using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Editing;
using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Ingestion.Fetching.Databases;
using BotSuite.Knowledge.Ingestion.Fetching.Feeds;
using BotSuite.Knowledge.Ingestion.Fetching.Pages;
using BotSuite.Knowledge.Ingestion.Fetching.Sites;

namespace BotSuite.Portal.Features.Sources.Adding;

/// <summary>What stands in the form of a source while it is filled in.</summary>
public sealed class SourceForm
{
    /// <summary>The kinds that can be added here, in the order of the form.</summary>
    public static IReadOnlyList<SourceKind> Kinds { get; } =
        [SourceKind.Upload, SourceKind.WebPage, SourceKind.Site, SourceKind.Feed, SourceKind.Folder, SourceKind.Database];

    /// <summary>The name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The index that it is searched in.</summary>
    public string Index { get; set; } = "default";

    /// <summary>The domain.</summary>
    public string Domain { get; set; } = "customer";

    /// <summary>The kind.</summary>
    public SourceKind Kind { get; set; } = SourceKind.Upload;

    /// <summary>The address or folder.</summary>
    public string Location { get; set; } = "";

    /// <summary>When it is read by itself; empty for only when asked.</summary>
    public string Schedule { get; set; } = "";

    /// <summary>Whether robots.txt and noindex are obeyed.</summary>
    public bool ObeysRobots { get; set; } = true;

    /// <summary>The settings of a site.</summary>
    public SiteSettings Site { get; set; } = new();

    /// <summary>Patterns as they are typed: one a line.</summary>
    public string Include { get; set; } = "";

    /// <summary>Patterns of what is left out, as they are typed.</summary>
    public string Exclude { get; set; } = "";

    /// <summary>The settings of a feed.</summary>
    public FeedSettings Feed { get; set; } = new();

    /// <summary>The settings of a table.</summary>
    public DatabaseSettings Database { get; set; } = new();

    /// <summary>Whether the kind has an address of the web.</summary>
    public bool HasAddress => Kind is SourceKind.WebPage or SourceKind.Site or SourceKind.Feed;

    /// <summary>Whether the kind can be read again by itself.</summary>
    public bool HasSchedule => Kind is not SourceKind.Upload;

    /// <summary>The form of a draft.</summary>
    public static SourceForm Of(SourceDraft draft)
    {
        var site = SourceSettings.ReadOrDefault<SiteSettings>(draft.Kind is SourceKind.Site ? draft.SettingsJson : null);
        var feed = SourceSettings.ReadOrDefault<FeedSettings>(draft.Kind is SourceKind.Feed ? draft.SettingsJson : null);
        var page = SourceSettings.ReadOrDefault<WebPageSettings>(draft.Kind is SourceKind.WebPage ? draft.SettingsJson : null);
        return new SourceForm
        {
            Name = draft.Name,
            Index = draft.Index,
            Domain = draft.Domain,
            Kind = draft.Kind,
            Location = draft.Location ?? "",
            Schedule = draft.Schedule ?? "",
            Site = site,
            Include = string.Join('\n', site.Include),
            Exclude = string.Join('\n', site.Exclude),
            Feed = feed,
            Database = SourceSettings.ReadOrDefault<DatabaseSettings>(draft.Kind is SourceKind.Database ? draft.SettingsJson : null),
            ObeysRobots = site.ObeysRobots && feed.ObeysRobots && page.ObeysRobots,
        };
    }

    /// <summary>The draft that the form holds.</summary>
    public SourceDraft Draft() => new()
    {
        Name = Name.Trim(),
        Index = Index.Trim(),
        Domain = Domain.Trim(),
        Kind = Kind,
        Location = HasAddress || Kind is SourceKind.Folder ? Location.Trim() : null,
        Schedule = HasSchedule && Schedule.Trim() is { Length: > 0 } schedule ? schedule : null,
        SettingsJson = Kind switch
        {
            SourceKind.WebPage => SourceSettings.Write(new WebPageSettings { ObeysRobots = ObeysRobots }),
            SourceKind.Site => SourceSettings.Write(Site with { Include = Lines(Include), Exclude = Lines(Exclude), ObeysRobots = ObeysRobots, Sitemap = Blank(Site.Sitemap) }),
            SourceKind.Feed => SourceSettings.Write(Feed with { ObeysRobots = ObeysRobots }),
            SourceKind.Database => SourceSettings.Write(Database),
            _ => null,
        },
    };

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
