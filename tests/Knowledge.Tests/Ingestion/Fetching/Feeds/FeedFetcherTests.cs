using System.Text;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Fetching;

namespace BotSuite.Knowledge.Tests.Ingestion.Fetching.Feeds;

public sealed class FeedFetcherTests
{
    private const string Quick = "{\"pauseSeconds\":0}";
    private const string OfTheFeed = "{\"pauseSeconds\":0,\"readsLinkedPages\":false}";

    [Fact]
    public async Task The_entries_of_an_rss_feed_are_the_pages_that_they_link_to()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/feed", $"""
            <?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Rulings</title><link>{site.Address}</link>
            <item><media:title>Picture</media:title><title>Ruling &amp; 1</title><link>/rulings/1</link><guid isPermaLink="false">r-1</guid><pubDate>Wed, 25 Nov 2026 09:00:00 +0900</pubDate><category>tenancy</category></item>
            <item><guid>{site.Of("/rulings/2")}</guid></item>
            <item><title>Ruling 1 again</title><guid isPermaLink="false">r-1</guid></item>
            </channel></rss>
            """, "application/rss+xml");
        site.Page("/rulings/1", "<p>one</p>");
        await using var fetching = await FetchingProcess.StartAsync();

        var found = await fetching.DiscoverAsync(SourceKind.Feed, site.Of("/feed"), Quick);
        var page = await fetching.FetchAsync(SourceKind.Feed, site.Of("/feed"), found[0], Quick);

        Assert.Equal(["r-1", site.Of("/rulings/2").AbsoluteUri], found.Select(item => item.Key));
        Assert.Equal([site.Of("/rulings/1").AbsoluteUri, site.Of("/rulings/2").AbsoluteUri], found.Select(item => item.Location));
        Assert.Contains("tenancy", found[0].FactsJson, StringComparison.Ordinal);
        Assert.Contains("published:2026-11-25", found[0].FactsJson, StringComparison.Ordinal);
        Assert.Equal("<p>one</p>", Text(page));
    }

    [Fact]
    public async Task The_entries_of_an_atom_feed_can_be_read_from_the_feed_itself()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/feed", """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Guidelines</title>
            <entry><id>urn:g:1</id><title type="html">Fever &amp;lt;38</title><link rel="self" href="/self"/><link href="/g/1"/><updated>2026-11-01T00:00:00Z</updated><content type="html">&lt;p&gt;Drink water.&lt;/p&gt;</content></entry>
            <entry><id>urn:g:2</id><title>Cough</title><summary type="text">2 &lt; 3</summary></entry>
            <entry><id>urn:g:3</id><title>Nothing</title></entry>
            </feed>
            """, "application/atom+xml");
        await using var fetching = await FetchingProcess.StartAsync();

        var found = await fetching.DiscoverAsync(SourceKind.Feed, site.Of("/feed"), OfTheFeed);

        Assert.Equal(["urn:g:1", "urn:g:2", "urn:g:3"], found.Select(item => item.Key));
        Assert.Contains("<p>Drink water.</p>", Text(found[0].Fetched!), StringComparison.Ordinal);
        Assert.Equal("/g/1", Assert.IsType<FetchedItem.Content>(found[0].Fetched).Url!.AbsolutePath);
        Assert.Contains("2 &lt; 3", Text(found[1].Fetched!), StringComparison.Ordinal);
        Assert.IsType<FetchedItem.Skipped>(found[2].Fetched);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>")]
    [InlineData("<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/x.dtd\"><rss><channel/></rss>")]
    [InlineData("<rss><channel><item><title>&undefined;</title></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>cut off")]
    [InlineData("<urlset/>")]
    [InlineData("no xml at all")]
    [InlineData("")]
    public async Task A_hostile_or_broken_feed_ends_the_run_with_its_reason(string xml)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/feed", xml, "application/xml");
        await using var fetching = await FetchingProcess.StartAsync();

        var refusal = await Assert.ThrowsAsync<FetchException>(() => fetching.DiscoverAsync(SourceKind.Feed, site.Of("/feed"), Quick));

        Assert.False(refusal.IsTransient);
        Assert.Contains("no RSS or Atom feed", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Elements_nested_without_end_are_refused(bool inAnEntry)
    {
        await using var site = await LoopbackSite.StartAsync();
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000));
        site.Page("/feed", $"<rss><channel>{(inAnEntry ? "<item>" : "")}{deep}", "application/xml");
        await using var fetching = await FetchingProcess.StartAsync();

        await Assert.ThrowsAsync<FetchException>(() => fetching.DiscoverAsync(SourceKind.Feed, site.Of("/feed"), Quick));
    }

    [Fact]
    public async Task A_page_that_is_no_feed_tells_where_its_feed_is()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "<html><head><link rel=alternate type='application/rss+xml' href='/feed.xml'></head>");
        await using var fetching = await FetchingProcess.StartAsync();

        var refusal = await Assert.ThrowsAsync<FetchException>(() => fetching.DiscoverAsync(SourceKind.Feed, site.Of("/"), Quick));

        Assert.Contains(site.Of("/feed.xml").AbsoluteUri, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_feed_no_longer_lists_is_asked_for_until_its_page_is_gone()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/feed", "<rss version='2.0'><channel><title>Rulings</title></channel></rss>", "application/rss+xml");
        await using var fetching = await FetchingProcess.StartAsync();
        var source = Guid.NewGuid();
        await fetching.Process.StoreAsync(async database =>
        {
            database.Sources.Add(new Source { Id = source, Index = "default", Name = "Rulings", Domain = "legal", Kind = SourceKind.Feed });
            database.SourceItems.Add(new SourceItem { SourceId = source, Key = "r-0", Location = site.Of("/rulings/0").AbsoluteUri, FileHash = "h", ReadFileHash = "h", EntityTag = "\"1\"" });
            return await database.SaveChangesAsync();
        });

        var old = Assert.Single(await fetching.DiscoverAsync(SourceKind.Feed, site.Of("/feed"), Quick, source));

        Assert.Equal(("r-0", "\"1\""), (old.Key, old.EntityTag));
        Assert.IsType<FetchedItem.Gone>(await fetching.FetchAsync(SourceKind.Feed, site.Of("/feed"), old, Quick));
        Assert.Empty(await fetching.DiscoverAsync(SourceKind.Feed, site.Of("/feed"), "{\"keepsOldEntries\":false}", source));
    }

    private static string Text(FetchedItem item) => Encoding.UTF8.GetString(Assert.IsType<FetchedItem.Content>(item).Bytes.Span);
}
