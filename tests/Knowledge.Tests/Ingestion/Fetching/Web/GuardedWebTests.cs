using System.IO.Compression;
using System.Text;
using BotSuite.Knowledge.Ingestion.Fetching.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BotSuite.Knowledge.Tests.Ingestion.Fetching.Web;

public sealed class GuardedWebTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_fetched_with_its_type_its_tag_and_its_time_of_change()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Answer("/guide", context =>
        {
            context.Response.ContentType = "Text/HTML; charset=\"euc-kr\"";
            context.Response.Headers.ETag = "\"v1\"";
            context.Response.Headers.LastModified = "Tue, 24 Nov 2026 10:00:00 GMT";
            return context.Response.Body.WriteAsync("<p>hello</p>"u8.ToArray()).AsTask();
        });
        await using var fetching = await FetchingProcess.StartAsync();

        var page = Assert.IsType<WebAnswer.Content>(await fetching.AskAsync(site.Of("/guide")));

        Assert.Equal("<p>hello</p>", Encoding.UTF8.GetString(page.Bytes.Span));
        Assert.Equal(("text/html", "euc-kr", "\"v1\""), (page.MediaType, page.CharacterSet, page.EntityTag));
        Assert.Equal(new DateTime(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc), page.LastModified);
    }

    [Fact]
    public async Task The_bot_says_who_it_is_and_where_its_owner_can_be_found_and_nothing_else()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/", "hello");
        await using var fetching = await FetchingProcess.StartAsync(("Bot:PublicUrl", "https://bot.example.org"));

        await fetching.AskAsync(site.Of("/"));

        Assert.Matches(@"^BotSuite/\d+\.\d+ \(\+https://bot\.example\.org/\)$", site.LastHeaders!["User-Agent"]);
        Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], site.LastHeaders.Keys.Order());
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/")]
    [InlineData("http://localhost:9/")]
    [InlineData("http://2130706433:9/")]
    [InlineData("http://0x7f.1:9/")]
    [InlineData("http://0.0.0.0:9/")]
    [InlineData("http://[::1]:9/")]
    [InlineData("http://[::ffff:127.0.0.1]:9/")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://192.168.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://100.64.0.1/")]
    public async Task An_address_that_is_not_public_is_refused_and_the_cure_is_named(string address)
    {
        await using var fetching = await FetchingProcess.StartAsync(null, [("Ingestion:AllowPlainHttp", "true")]);

        var refused = Assert.IsType<WebAnswer.Refused>(await fetching.AskAsync(new Uri(address)));

        Assert.Contains("Ingestion:AllowedAddresses", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/", "169.254.169.254 is not a public address")]
    [InlineData("http://127.0.0.2:9/", "127.0.0.2 is not a public address")]
    [InlineData("file:///etc/passwd", "is not a web address")]
    [InlineData("ftp://127.0.0.1/", "is not a web address")]
    [InlineData("http://user:secret@127.0.0.1/", "user name or a password")]
    public async Task A_redirect_is_held_against_the_same_rules_as_the_address_itself(string target, string reason)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Redirect("/", target);
        await using var fetching = await FetchingProcess.StartAsync();

        var refused = Assert.IsType<WebAnswer.Refused>(await fetching.AskAsync(site.Of("/")));

        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_encryption_nothing_is_fetched_unless_the_settings_allow_it()
    {
        await using var site = await LoopbackSite.StartAsync();
        await using var fetching = await FetchingProcess.StartAsync(null, [("Ingestion:AllowedAddresses:0", "127.0.0.1/32")]);

        var refused = Assert.IsType<WebAnswer.Refused>(await fetching.AskAsync(site.Of("/")));

        Assert.Contains("Ingestion:AllowPlainHttp", refused.Reason, StringComparison.Ordinal);
        Assert.Empty(site.Asked);
    }

    [Fact]
    public async Task Redirects_are_followed_to_where_they_lead_and_carry_no_cookies()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Answer("/old", context =>
        {
            context.Response.Headers.SetCookie = "session=1";
            context.Response.Redirect("/new");
            return Task.CompletedTask;
        });
        site.Page("/new", "here");
        await using var fetching = await FetchingProcess.StartAsync();

        var page = Assert.IsType<WebAnswer.Content>(await fetching.AskAsync(site.Of("/old")));

        Assert.Equal("/new", page.Address.AbsolutePath);
        Assert.DoesNotContain("Cookie", site.LastHeaders!.Keys);
    }

    [Fact]
    public async Task Redirects_that_go_round_in_a_circle_or_on_for_ever_are_given_up()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Redirect("/a", "/b");
        site.Redirect("/b", "/a");
        for (var hop = 0; hop < 10; hop++) site.Redirect($"/hop{hop}", $"/hop{hop + 1}");
        await using var fetching = await FetchingProcess.StartAsync();

        Assert.Contains("circle", Assert.IsType<WebAnswer.Refused>(await fetching.AskAsync(site.Of("/a"))).Reason, StringComparison.Ordinal);
        Assert.Contains("more than 5 redirects", Assert.IsType<WebAnswer.Refused>(await fetching.AskAsync(site.Of("/hop0"))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_answer_is_given_up_at_the_size_that_is_allowed()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Answer("/", async context =>
        {
            context.Response.ContentType = "text/html";
            var chunk = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
        });
        await using var fetching = await FetchingProcess.StartAsync(("Ingestion:MaximumDownloadBytes", "100000"));

        var refused = Assert.IsType<WebAnswer.Refused>(await fetching.AskAsync(site.Of("/")));

        Assert.Contains("larger than 100000 bytes", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_small_answer_that_unpacks_to_a_huge_one_is_given_up(string encoding)
    {
        await using var site = await LoopbackSite.StartAsync();
        var bomb = Packed(new byte[20_000_000], encoding);
        Assert.True(bomb.Length < 100_000);
        site.Answer("/", context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = encoding;
            return context.Response.Body.WriteAsync(bomb).AsTask();
        });
        await using var fetching = await FetchingProcess.StartAsync(("Ingestion:MaximumDownloadBytes", "1000000"));

        Assert.Contains("larger than 1000000 bytes", Assert.IsType<WebAnswer.Refused>(await fetching.AskAsync(site.Of("/"))).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_compressed_answer_is_unpacked(string encoding)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Answer("/", context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = encoding;
            return context.Response.Body.WriteAsync(Packed("<p>hello</p>"u8.ToArray(), encoding)).AsTask();
        });
        await using var fetching = await FetchingProcess.StartAsync();

        Assert.Equal("<p>hello</p>", Encoding.UTF8.GetString(Assert.IsType<WebAnswer.Content>(await fetching.AskAsync(site.Of("/"))).Bytes.Span));
    }

    [Fact]
    public async Task A_server_that_drips_is_given_up_when_the_time_is_over_and_may_be_tried_again()
    {
        await using var site = await LoopbackSite.StartAsync();
        var dripping = new TaskCompletionSource();
        site.Answer("/", async context =>
        {
            context.Response.ContentType = "text/html";
            await context.Response.Body.WriteAsync("<"u8.ToArray());
            await context.Response.Body.FlushAsync();
            dripping.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var clock = new FakeTimeProvider();
        await using var fetching = await FetchingProcess.StartAsync(
            services => services.AddSingleton<TimeProvider>(clock), [("Ingestion:AllowedAddresses:0", "127.0.0.1/32"), ("Ingestion:AllowPlainHttp", "true")]);

        var asking = fetching.AskAsync(site.Of("/"));
        await dripping.Task;
        clock.Advance(TimeSpan.FromMinutes(1));

        var failed = Assert.IsType<WebAnswer.Failed>(await asking);
        Assert.True(failed.IsTransient);
        Assert.Contains("longer than 60 seconds", failed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_leaves_ends_the_asking()
    {
        await using var site = await LoopbackSite.StartAsync();
        var asked = new TaskCompletionSource();
        site.Answer("/", context =>
        {
            asked.SetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await using var fetching = await FetchingProcess.StartAsync();
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var asking = fetching.Web.AskAsync(new WebQuestion(site.Of("/"), MediaKinds.Documents), leaving.Token);
        await asked.Task;
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Theory]
    [InlineData("video/mp4")]
    [InlineData("application/x-msdownload")]
    [InlineData("application/octet-stream")]
    public async Task What_no_reader_reads_is_refused_before_its_body_is_fetched(string type)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.File("/film", [1, 2, 3], type);
        await using var fetching = await FetchingProcess.StartAsync();

        Assert.Contains(type, Assert.IsType<WebAnswer.Refused>(await fetching.AskAsync(site.Of("/film"))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_without_a_type_are_what_the_address_says()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.File("/rules.pdf", [1, 2, 3], "application/octet-stream");
        await using var fetching = await FetchingProcess.StartAsync();

        Assert.Equal("application/pdf", Assert.IsType<WebAnswer.Content>(await fetching.AskAsync(site.Of("/rules.pdf"))).MediaType);
    }

    [Fact]
    public async Task A_server_is_asked_whether_anything_has_changed_and_believed_when_not()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Answer("/", context =>
        {
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "W/\"v1\"" ? 304 : 200;
            return Task.CompletedTask;
        });
        await using var fetching = await FetchingProcess.StartAsync();

        var answer = await fetching.AskAsync(site.Of("/"), question => question with { EntityTag = "W/\"v1\"", LastModified = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc) });

        Assert.IsType<WebAnswer.NotModified>(answer);
        Assert.Equal("Fri, 02 Jan 2026 03:04:05 GMT", site.LastHeaders!["If-Modified-Since"]);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task Nothing_at_an_address_is_told_apart_from_a_fault(int status)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Status("/", status);
        await using var fetching = await FetchingProcess.StartAsync();

        Assert.Equal(status, Assert.IsType<WebAnswer.Missing>(await fetching.AskAsync(site.Of("/"))).Status);
    }

    [Theory]
    [InlineData(401, false, null, null)]
    [InlineData(403, false, null, null)]
    [InlineData(418, false, null, null)]
    [InlineData(429, true, "120", 120)]
    [InlineData(503, true, "Wed, 25 Nov 2026 12:05:00 GMT", 300)]
    [InlineData(503, true, "Wed, 25 Nov 2020 12:05:00 GMT", 0)]
    [InlineData(503, true, "999999999", 86_400)]
    [InlineData(500, true, "soon", null)]
    public async Task A_fault_says_whether_and_when_to_try_again(int status, bool isTransient, string? header, int? seconds)
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Status("/", status, header);
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));
        await using var fetching = await FetchingProcess.StartAsync(
            services => services.AddSingleton<TimeProvider>(clock), [("Ingestion:AllowedAddresses:0", "127.0.0.1/32"), ("Ingestion:AllowPlainHttp", "true")]);

        var failed = Assert.IsType<WebAnswer.Failed>(await fetching.AskAsync(site.Of("/")));

        Assert.Equal((isTransient, seconds is null ? (TimeSpan?)null : TimeSpan.FromSeconds(seconds.Value)), (failed.IsTransient, failed.RetryAfter));
        Assert.Contains(status.ToString(System.Globalization.CultureInfo.InvariantCulture), failed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_may_be_there_later()
    {
        Uri address;
        await using (var site = await LoopbackSite.StartAsync()) address = site.Address;
        await using var fetching = await FetchingProcess.StartAsync();

        Assert.True(Assert.IsType<WebAnswer.Failed>(await fetching.AskAsync(address)).IsTransient);
    }

    [Fact]
    public async Task Damaged_compression_is_a_fault_and_not_an_exception()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Answer("/", context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.Body.WriteAsync("no gzip at all"u8.ToArray()).AsTask();
        });
        await using var fetching = await FetchingProcess.StartAsync();

        Assert.Contains("damaged", Assert.IsType<WebAnswer.Failed>(await fetching.AskAsync(site.Of("/"))).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ingestion:AllowedAddresses:0", "everywhere")]
    [InlineData("Ingestion:MaximumDownloadBytes", "5")]
    [InlineData("Ingestion:DownloadTimeout", "02:00:00")]
    [InlineData("Ingestion:MaximumRedirects", "99")]
    [InlineData("Ingestion:RobotName", "my bot/1")]
    [InlineData("Ingestion:RobotContact", "me (at) home")]
    public async Task Settings_that_cannot_work_are_refused_with_their_key(string key, string value)
    {
        await using var fetching = await FetchingProcess.StartAsync((key, value));

        var refusal = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => fetching.Web);

        Assert.Contains(key.Replace(":0", "", StringComparison.Ordinal), refusal.Message, StringComparison.Ordinal);
        Assert.Contains(value, refusal.Message, StringComparison.Ordinal);
    }

    private static byte[] Packed(byte[] bytes, string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream packing = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
        })
            packing.Write(bytes);
        return packed.ToArray();
    }
}
