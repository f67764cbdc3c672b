using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Editing;
using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Ingestion.Fetching.Sites;
using BotSuite.Knowledge.Tests.Ingestion.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BotSuite.Knowledge.Tests.Ingestion.Editing;

public sealed class SourceEditorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static SourceDraft Site { get; } = new()
    {
        Name = " Rulings ",
        Domain = "legal",
        Kind = SourceKind.Site,
        Location = "https://court.example/rulings/",
        SettingsJson = SourceSettings.Write(new SiteSettings { MaximumPages = 7 }),
        Schedule = "0 3 * * *",
    };

    [Fact]
    public async Task A_source_is_saved_as_it_was_filled_in_with_its_next_time()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));
        await using var fetching = await FetchingProcess.StartAsync(services => services.AddSingleton<TimeProvider>(clock), []);
        var editor = fetching.Process.Services.GetRequiredService<SourceEditor>();

        var saved = await editor.AddAsync(Site, "somebody", Token);

        var source = await fetching.Process.SourceAsync(saved.Source!.Value);
        Assert.Equal(("Rulings", "legal", SourceKind.Site, new DateTime(2026, 11, 26, 3, 0, 0)), (source.Name, source.Domain, source.Kind, source.NextRunAt));
        Assert.Equal(Site with { Name = "Rulings" }, (await editor.FindAsync(source.Id, Token))!.Value.Draft);
        Assert.Equal("source.added", (await fetching.Process.StoreAsync(database => database.Audit.SingleAsync())).Action);
    }

    [Fact]
    public async Task A_change_that_leaves_the_schedule_alone_keeps_a_reading_that_is_due()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));
        await using var fetching = await FetchingProcess.StartAsync(services => services.AddSingleton<TimeProvider>(clock), []);
        var editor = fetching.Process.Services.GetRequiredService<SourceEditor>();
        var id = (await editor.AddAsync(Site, "somebody", Token)).Source!.Value;
        clock.Advance(TimeSpan.FromDays(2));

        await editor.ChangeAsync(id, Site with { Name = "New name" }, "somebody", Token);
        Assert.Equal(new DateTime(2026, 11, 26, 3, 0, 0), (await fetching.Process.SourceAsync(id)).NextRunAt);
        await editor.ChangeAsync(id, Site with { Schedule = null }, "somebody", Token);
        Assert.Null((await fetching.Process.SourceAsync(id)).NextRunAt);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_said_so()
    {
        await using var fetching = await FetchingProcess.StartAsync();
        var editor = fetching.Process.Services.GetRequiredService<SourceEditor>();
        await editor.AddAsync(Site, "somebody", Token);

        var again = await editor.AddAsync(Site, "somebody", Token);

        Assert.Equal("Name", Assert.Single(again.Faults).Setting);
    }

    [Theory]
    [InlineData("Name", "", "https://a.example/", "default", null)]
    [InlineData("Location", "A", "file:///etc/passwd", "default", null)]
    [InlineData("Location", "A", "https://user:pass@a.example/", "default", null)]
    [InlineData("Location", "A", "", "default", null)]
    [InlineData("Index", "A", "https://a.example/", "../x", null)]
    [InlineData("Schedule", "A", "https://a.example/", "default", "@daily")]
    public async Task What_cannot_work_is_named_and_not_saved(string setting, string name, string location, string index, string? schedule)
    {
        await using var fetching = await FetchingProcess.StartAsync();
        var draft = new SourceDraft { Kind = SourceKind.WebPage, Name = name, Location = location, Index = index, Schedule = schedule };

        var saved = await fetching.Process.Services.GetRequiredService<SourceEditor>().AddAsync(draft, "somebody", Token);

        Assert.Null(saved.Source);
        Assert.Equal(setting, Assert.Single(saved.Faults).Setting);
        Assert.False(await fetching.Process.StoreAsync(database => database.Sources.AnyAsync()));
    }

    [Fact]
    public async Task A_trial_shows_what_would_be_read_and_what_not_and_stores_nothing()
    {
        await using var site = await LoopbackSite.StartAsync();
        site.Page("/robots.txt", "User-agent: *\nDisallow: /private", "text/plain");
        site.Page("/", "<html lang=en><title>Help</title><body><nav><a href=/private>Private</a></nav><main><h1>Help</h1><p>You can return everything within 14 days of the purchase.</p></main></body></html>");
        await using var fetching = await FetchingProcess.StartAsync();
        var draft = Site with { Location = site.Address.AbsoluteUri, SettingsJson = "{\"pauseSeconds\":0}" };

        var findings = await fetching.Process.Services.GetRequiredService<SourceTrial>().RunAsync(draft, Token);

        Assert.Null(findings.Fault);
        Assert.Empty(findings.Failures);
        Assert.Equal([(site.Address.AbsoluteUri, null), (site.Of("/private").AbsoluteUri, "the site's robots.txt does not allow it")], findings.Pieces.Select(piece => (piece.Key, piece.Reason)));
        Assert.Contains("within 14 days", Assert.Single(findings.Documents).Passages[0].Text, StringComparison.Ordinal);
        Assert.False(await fetching.Process.StoreAsync(database => database.Documents.AnyAsync()));
    }

    [Fact]
    public async Task A_trial_that_cannot_be_made_says_why()
    {
        await using var fetching = await FetchingProcess.StartAsync(null, []);

        var findings = await fetching.Process.Services.GetRequiredService<SourceTrial>().RunAsync(Site with { Kind = SourceKind.Feed, SettingsJson = null, Location = "https://127.0.0.1:9/feed" }, Token);

        Assert.Contains("Ingestion:AllowedAddresses", findings.Fault, StringComparison.Ordinal);
    }
}
