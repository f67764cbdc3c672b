using System.IO.Compression;
using System.Text;
using System.Text.Json;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Fetching;

namespace BotSuite.Knowledge.Tests.Ingestion.Fetching.Sites;

public sealed class SiteFetcherTests
{
    [Fact]
    public async Task A_sitemap_of_sitemaps_packed_and_not_names_the_pages()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/robots.txt", $"Sitemap: {site.Of("/maps/index.xml")}", "text/plain");
        site.Page("/maps/index.xml", Index(site, "/maps/a.xml.gz", "/maps/b.txt"), "application/xml");
        site.File("/maps/a.xml.gz", Packed(Map(site, "/guides/a", "/guides/a#part", "/guides/b?utm_source=map")), "application/octet-stream");
        site.Page("/maps/b.txt", $"{site.Of("/guides/c")}\r\n\r\nhttps://elsewhere.example/d\n", "text/plain");
        await using var fetching = await FetchingProcess.StartAsync();

        var found = await fetching.DiscoverAsync(SourceKind.Site, site.Of("/"), Quick());

        Assert.Equal(["/guides/a", "/guides/b", "/guides/c"], Read(found));
        Assert.Equal(["https://elsewhere.example/d"], found.Where(item => item.Fetched is FetchedItem.Skipped).Select(item => item.Key));
    }

    [Fact]
    public async Task Without_a_sitemap_links_are_followed_as_far_as_the_settings_say()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Links("/", "/a", "https://elsewhere.example/", "mailto:me@example.org", "javascript:alert(1)", "#top");
        site.Links("/a", "/b", "/");
        site.Links("/b", "/c");
        site.Links("/c");
        await using var fetching = await FetchingProcess.StartAsync();

        var found = await fetching.DiscoverAsync(SourceKind.Site, site.Of("/"), Quick(new { maximumDepth = 2 }));

        Assert.Equal(["/", "/a", "/b"], Read(found));
        Assert.All(found, item => Assert.IsType<FetchedItem.Content>(item.Fetched));
        Assert.DoesNotContain("/c", site.Asked);
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for_and_the_reason_is_told()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/robots.txt", "User-agent: *\nDisallow: /private\n", "text/plain");
        site.Links("/", "/private/a", "/public", "/door");
        site.Links("/public");
        site.Redirect("/door", "/private/b");
        await using var fetching = await FetchingProcess.StartAsync();

        var found = await fetching.DiscoverAsync(SourceKind.Site, site.Of("/"), Quick());

        Assert.Equal(["/", "/public"], Read(found));
        Assert.Equal(2, found.Count(item => item.Fetched is FetchedItem.Skipped skipped && skipped.Reason.Contains("robots.txt", StringComparison.Ordinal)));
        Assert.DoesNotContain(site.Asked, path => path.StartsWith("/private", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_robots_txt_that_cannot_be_had_forbids_everything_and_the_run_may_be_tried_again()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Status("/robots.txt", 503);
        site.Links("/");
        await using var fetching = await FetchingProcess.StartAsync();

        var refusal = await Assert.ThrowsAsync<FetchException>(() => fetching.DiscoverAsync(SourceKind.Site, site.Of("/"), Quick()));

        Assert.True(refusal.IsTransient);
        Assert.DoesNotContain("/", site.Asked);
    }

    [Fact]
    public async Task Pages_that_ask_not_to_be_kept_or_followed_are_heard()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Links("/", "/hidden", "/deadend", "/header");
        site.Page("/hidden", "<meta name=ROBOTS content='NOINDEX'><a href='/behind-hidden'>x</a>");
        site.Page("/deadend", "<meta name=robots content=nofollow><a href='/behind-deadend'>x</a>");
        site.Answer("/header", context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers["X-Robots-Tag"] = "otherbot: nofollow, BotSuite: noindex";
            return context.Response.Body.WriteAsync("<a rel='nofollow' href='/not-followed'>x</a>"u8.ToArray()).AsTask();
        });
        site.Links("/behind-hidden");
        await using var fetching = await FetchingProcess.StartAsync();

        var found = await fetching.DiscoverAsync(SourceKind.Site, site.Of("/"), Quick());

        Assert.Equal(["/", "/behind-hidden", "/deadend"], Read(found));
        Assert.DoesNotContain("/behind-deadend", site.Asked);
        Assert.DoesNotContain("/not-followed", site.Asked);
    }

    [Fact]
    public async Task A_source_stays_below_its_folder_and_within_its_patterns()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Links("/guides", "/guides/a", "/news/b", "/guidesandmore", "/guides/archive/c");
        site.Links("/guides/a");
        await using var fetching = await FetchingProcess.StartAsync();

        var found = await fetching.DiscoverAsync(SourceKind.Site, site.Of("/guides"), Quick(new { exclude = new[] { "/guides/archive/**" } }));

        Assert.Equal(["/guides", "/guides/a"], Read(found));
        Assert.Equal(3, found.Count(item => item.Fetched is FetchedItem.Skipped));
    }

    [Fact]
    public async Task A_page_that_names_another_as_the_original_is_left_for_it()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Links("/", "/print/a", "/x", "/y", "/lost");
        site.Page("/print/a", "<link rel=canonical href='/a'>");
        site.Links("/a");
        site.Page("/x", "<link rel=canonical href='/y'>");
        site.Page("/y", "<link rel=canonical href='/x'>");
        site.Page("/lost", "<link rel=canonical href='/nowhere'>");
        await using var fetching = await FetchingProcess.StartAsync();

        var found = await fetching.DiscoverAsync(SourceKind.Site, site.Of("/"), Quick());

        Assert.Equal(["/", "/a", "/lost", "/y"], Read(found));
    }

    [Fact]
    public async Task Traps_without_end_are_left_out()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Links("/", "/calendar?day=0", "/deep/deep", "/session?sid=1&utm_campaign=x");
        for (var day = 0; day < 60; day++) site.Links($"/calendar?day={day}", $"/calendar?day={day + 1}");
        site.Answer("/deep", _ => Task.CompletedTask);
        var path = "/deep";
        for (var depth = 0; depth < 9; depth++)
        {
            path += "/deep";
            site.Links(path, path + "/deep");
        }

        site.Links("/session");
        await using var fetching = await FetchingProcess.StartAsync();

        var found = await fetching.DiscoverAsync(SourceKind.Site, site.Of("/"), Quick(new { maximumDepth = 10 }));

        Assert.Contains("/session", Read(found));
        Assert.True(site.Asked.Count(asked => asked.StartsWith("/calendar", StringComparison.Ordinal)) <= 20);
        Assert.DoesNotContain("/deep/deep/deep/deep/deep", site.Asked);
        Assert.Contains(found, item => item.Fetched is FetchedItem.Skipped { Reason: var reason } && reason.Contains("trap", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_huge_sitemap_is_read_up_to_the_limit_and_the_rest_is_counted()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/sitemap.xml", Map(site, [.. Enumerable.Range(0, 20_000).Select(number => $"/p/{number}")]), "text/xml");
        await using var fetching = await FetchingProcess.StartAsync();

        var found = await fetching.DiscoverAsync(SourceKind.Site, site.Of("/"), Quick(new { maximumPages = 10 }));

        Assert.Equal(10, found.Count(item => item.Fetched is null));
        Assert.True(found.Count < 100);
        Assert.Contains(found, item => item.Key.StartsWith("(and ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><urlset><url><loc>&b;</loc></url></urlset>")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><urlset/>")]
    [InlineData("<urlset><url><loc>http://a")]
    [InlineData("<urlset>" + "<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a>")]
    public async Task A_hostile_sitemap_is_refused_with_its_reason(string xml)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/sitemap.xml", xml, "application/xml");
        await using var fetching = await FetchingProcess.StartAsync();

        var settings = Quick(new { walk = "Sitemap", sitemap = site.Of("/sitemap.xml") });
        var refusal = await Assert.ThrowsAsync<FetchException>(() => fetching.DiscoverAsync(SourceKind.Site, site.Of("/"), settings));

        Assert.Contains("not a sitemap that can be read", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sitemap_that_names_itself_ends()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/sitemap.xml", Index(site, "/sitemap.xml", "/missing.xml"), "application/xml");
        await using var fetching = await FetchingProcess.StartAsync();

        var found = await fetching.DiscoverAsync(SourceKind.Site, site.Of("/"), Quick());

        // The part that is missing keeps everything from counting as gone.
        Assert.NotNull(Assert.Single(found).Trouble);
    }

    [Fact]
    public async Task A_page_that_fails_on_the_way_keeps_what_lies_behind_it_from_counting_as_gone()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Links("/", "/hub", "/a");
        site.Status("/hub", 503, "30");
        site.Links("/a");
        await using var fetching = await FetchingProcess.StartAsync();

        var found = await fetching.DiscoverAsync(SourceKind.Site, site.Of("/"), Quick());

        Assert.Equal(["/", "/a"], Read(found));
        var failed = Assert.IsType<FetchedItem.Failed>(found.Single(item => item.Fetched is FetchedItem.Failed).Fetched);
        Assert.Equal((true, TimeSpan.FromSeconds(30)), (failed.IsTransient, failed.RetryAfter));
        Assert.Contains(found, item => item.Trouble is not null);
    }

    [Fact]
    public async Task A_first_page_that_cannot_be_had_ends_the_run()
    {
        await using var site = await LoopbackSite.StartAsync();
        await using var fetching = await FetchingProcess.StartAsync();

        var refusal = await Assert.ThrowsAsync<FetchException>(() => fetching.DiscoverAsync(SourceKind.Site, site.Of("/"), Quick()));

        Assert.Contains("nothing at", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_the_sitemap_is_asked_whether_it_changed_only_once_its_bytes_are_there()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Answer("/a", context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ETag = "\"1\"";
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "\"1\"" ? 304 : 200;
            return Task.CompletedTask;
        });
        await using var fetching = await FetchingProcess.StartAsync();
        var item = new FoundItem { Key = "a", Location = site.Of("/a").AbsoluteUri, EntityTag = "\"1\"" };

        Assert.IsType<FetchedItem.Content>(await fetching.FetchAsync(SourceKind.Site, site.Of("/"), item, Quick()));
        Assert.IsType<FetchedItem.NotModified>(await fetching.FetchAsync(SourceKind.Site, site.Of("/"), item with { FileHash = "known" }, Quick()));
    }

    [Fact]
    public async Task A_page_that_is_gone_or_that_leads_away_is_told_so()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Status("/gone", 410);
        site.Redirect("/away", "https://elsewhere.example/");
        site.Page("/named", "<p>x</p>");
        await using var fetching = await FetchingProcess.StartAsync();
        FoundItem Item(string path) => new() { Key = path, Location = site.Of(path).AbsoluteUri };

        Assert.IsType<FetchedItem.Gone>(await fetching.FetchAsync(SourceKind.Site, site.Of("/"), Item("/gone"), Quick()));
        Assert.Contains("elsewhere.example", Assert.IsType<FetchedItem.Skipped>(await fetching.FetchAsync(SourceKind.Site, site.Of("/"), Item("/away"), Quick())).Reason, StringComparison.Ordinal);
        Assert.Equal("named.html", Assert.IsType<FetchedItem.Content>(await fetching.FetchAsync(SourceKind.Site, site.Of("/"), Item("/named"), Quick())).FileName);
    }

    [Theory]
    [InlineData("{\"maximumPages\":0}", "MaximumPages")]
    [InlineData("{\"maximumDepth\":99}", "MaximumDepth")]
    [InlineData("{\"pauseSeconds\":1e9}", "PauseSeconds")]
    [InlineData("{\"include\":[\"guides\"]}", "Include")]
    [InlineData("{\"sitemap\":\"file:///etc/passwd\"}", "Sitemap")]
    [InlineData("{\"pages\":1}", "cannot be read")]
    [InlineData("[]", "cannot be read")]
    public async Task Settings_that_cannot_work_are_named(string settings, string named)
    {
        await using var fetching = await FetchingProcess.StartAsync();

        var refusal = await Assert.ThrowsAsync<FetchException>(() => fetching.DiscoverAsync(SourceKind.Site, new Uri("http://127.0.0.1:9/"), settings));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/guides/**", "/guides/a/b", true)]
    [InlineData("/guides/**", "/guides", true)]
    [InlineData("/guides/**", "/guidesx", false)]
    [InlineData("/guides/*", "/guides/a", true)]
    [InlineData("/guides/*", "/guides/a/b", false)]
    [InlineData("**.pdf", "/x/y.PDF", true)]
    [InlineData("/a?c", "/abc", true)]
    [InlineData("/반품/**", "/%EB%B0%98%ED%92%88/1", true)]
    [InlineData("/list?page=*", "/list?page=3", true)]
    [InlineData("/a.b", "/axb", false)]
    public void Patterns_match_as_people_expect(string pattern, string path, bool matches) =>
        Assert.Equal(matches, Knowledge.Ingestion.Fetching.Sites.PathPattern.Parse(pattern).Matches(new Uri("https://site.example" + path)));

    private static string Quick(object? more = null)
    {
        var settings = JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        settings["pauseSeconds"] = 0;
        return settings.ToJsonString();
    }

    private static List<string> Read(IEnumerable<FoundItem> found) => [.. found
        .Where(item => item.Fetched is null or FetchedItem.Content && item.Trouble is null)
        .Select(item => new Uri(item.Location!).PathAndQuery).Order(StringComparer.Ordinal)];

    private static string Map(LoopbackSite site, params string[] paths) =>
        $"<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{string.Concat(paths.Select(path => $"<url><loc>\n{site.Of(path)}\n</loc><lastmod>2026-01-01</lastmod></url>"))}</urlset>";

    private static string Index(LoopbackSite site, params string[] paths) =>
        $"<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{string.Concat(paths.Select(path => $"<sitemap><loc>{site.Of(path)}</loc></sitemap>"))}</sitemapindex>";

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) packing.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
