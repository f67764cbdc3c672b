using BotSuite.Data.Sources;

namespace BotSuite.Portal.Features.Sources.Adding;

/// <summary>How the form of a source says what it means.</summary>
internal static class AddingSourceWords
{
    /// <summary>The key under which <see cref="PortalText"/> holds what a kind is for.</summary>
    public static string About(SourceKind kind) => kind switch
    {
        SourceKind.Upload => "Files from your computer: PDF, Word, PowerPoint, Excel, CSV, HTML, Markdown, text, e-mail, pictures",
        SourceKind.WebPage => "One page or file of the web",
        SourceKind.Site => "Many pages, found by the sitemap or along the links",
        SourceKind.Feed => "New entries of an RSS or Atom feed, such as rulings and guidelines",
        SourceKind.Folder => "A folder that the server can read",
        SourceKind.Database => "A table or view: each row becomes an entry",
        _ => kind.ToString(),
    };

    /// <summary>The key under which <see cref="PortalText"/> holds what is wrong with a setting.</summary>
    public static string Fault(string setting) => setting switch
    {
        "Name" => "Give the source a name of at most 200 characters that no other source of the index has.",
        "Index" => "Name the index with letters, digits, hyphens and underscores.",
        "Domain" => "Name the domain with letters, digits, hyphens and underscores.",
        "Location" => "Give the whole address, beginning with https://, or the whole path of the folder.",
        "Schedule" => "A schedule has five fields: minute, hour, day, month, weekday.",
        "Sitemap" => "Give the whole address of the sitemap, or leave it empty.",
        "Include" => "Each pattern begins with / or **, one a line.",
        "Exclude" => "Each pattern begins with / or **, one a line.",
        "MaximumDepth" => "Use a number from 0 to 10.",
        "MaximumPages" => "Use a number from 1 to 50000.",
        "MaximumEntries" => "Use a number from 1 to 5000.",
        "PauseSeconds" => "Use a number from 0 to 60.",
        "MaximumRows" => "Use a number from 1 to 250000.",
        "Database" => "Choose a database of the configuration.",
        "Table" => "Choose the table or view.",
        "KeyColumn" => "Choose the column that tells one row from another.",
        "AnswerColumn" => "Choose the column with the answer or the text.",
        _ => "This cannot work.",
    };
}
