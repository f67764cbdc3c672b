using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Ingestion.Fetching.Databases;
using BotSuite.Knowledge.Ingestion.Fetching.Feeds;
using BotSuite.Knowledge.Ingestion.Fetching.Pages;
using BotSuite.Knowledge.Ingestion.Fetching.Sites;
using BotSuite.Knowledge.Ingestion.Fetching.Web;
using BotSuite.Knowledge.Ingestion.Scheduling;

namespace BotSuite.Knowledge.Ingestion.Editing;

/// <summary>Says what of a draft cannot work.</summary>
internal static class DraftCheck
{
    private const int LongestName = 200;
    private const int LongestWord = 64;
    private const int LongestLocation = 2_000;

    /// <summary>What cannot work, each by the name of its field; none where everything can.</summary>
    public static IEnumerable<SettingFault> Of(SourceDraft draft, WebAccessOptions web)
    {
        if (string.IsNullOrWhiteSpace(draft.Name)) yield return new(nameof(draft.Name), "Give the source a name.");
        else if (draft.Name.Trim().Length > LongestName) yield return new(nameof(draft.Name), "A name has at most 200 characters.");
        if (!IsWord(draft.Index)) yield return new(nameof(draft.Index), "Name the index with letters, digits, hyphens and underscores, 64 at most.");
        if (!IsWord(draft.Domain)) yield return new(nameof(draft.Domain), "Name the domain with letters, digits, hyphens and underscores, 64 at most.");
        if (WhyNotThere(draft, web) is { } reason) yield return new(nameof(draft.Location), reason);
        if (draft.Schedule is { Length: > 0 } schedule && !ReadingSchedule.TryParse(schedule, out _, out var fault)) yield return new(nameof(draft.Schedule), fault!);
        foreach (var setting in Settings(draft)?.Faults() ?? []) yield return setting;
    }

    private static bool IsWord(string? text) =>
        !string.IsNullOrEmpty(text) && text.Length <= LongestWord && text.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_');

    private static string? WhyNotThere(SourceDraft draft, WebAccessOptions web)
    {
        if (draft.Location?.Length > LongestLocation) return "An address has at most 2000 characters.";
        if (draft.Kind is SourceKind.Folder) return string.IsNullOrWhiteSpace(draft.Location) || !Path.IsPathFullyQualified(draft.Location) ? "Give the whole path of the folder on the server." : null;
        if (draft.Kind is not (SourceKind.WebPage or SourceKind.Site or SourceKind.Feed)) return null;
        if (!Uri.TryCreate(draft.Location, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            return "Give the whole web address, beginning with https://";
        if (address.UserInfo.Length > 0) return "Take the user name or password out of the address; they are never sent.";
        return address.Scheme == Uri.UriSchemeHttp && !web.AllowPlainHttp ? "Use https://, or set Ingestion:AllowPlainHttp to true on the server." : null;
    }

    private static ISourceSettings? Settings(SourceDraft draft) => draft.Kind switch
    {
        SourceKind.WebPage => SourceSettings.ReadOrDefault<WebPageSettings>(draft.SettingsJson),
        SourceKind.Site => SourceSettings.ReadOrDefault<SiteSettings>(draft.SettingsJson),
        SourceKind.Feed => SourceSettings.ReadOrDefault<FeedSettings>(draft.SettingsJson),
        SourceKind.Database => SourceSettings.ReadOrDefault<DatabaseSettings>(draft.SettingsJson),
        _ => null,
    };
}
