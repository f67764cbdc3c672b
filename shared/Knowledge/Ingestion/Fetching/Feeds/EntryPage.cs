using System.Globalization;
using System.Net;
using System.Text;
using BotSuite.Knowledge.Ingestion.Fetching.Web;

namespace BotSuite.Knowledge.Ingestion.Fetching.Feeds;

/// <summary>An entry that is read from the feed itself, as a page of its own.</summary>
internal static class EntryPage
{
    /// <summary>The page.</summary>
    public static FetchedItem.Content Of(FeedEntry entry, Uri feed)
    {
        var title = WebUtility.HtmlEncode(entry.Title ?? entry.Id);
        var html = $"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>{title}</title></head><body><main><h1>{title}</h1>\n{entry.Html}\n</main></body></html>";
        return new FetchedItem.Content(Encoding.UTF8.GetBytes(html), "entry.html")
        {
            MediaType = MediaKinds.Html,
            Url = entry.Link ?? feed,
            FactsJson = FactsJson(entry),
        };
    }

    /// <summary>What the feed says of the entry's documents; null for nothing.</summary>
    public static string? FactsJson(FeedEntry entry)
    {
        var tags = entry.Categories.ToList();
        if (entry.PublishedAt is { } time) tags.Add(time.UtcDateTime.ToString("'published:'yyyy-MM-dd", CultureInfo.InvariantCulture));
        return OutsideFacts.Write(new Reading.DocumentFacts { OriginUrl = entry.Link?.AbsoluteUri, Tags = tags });
    }
}
