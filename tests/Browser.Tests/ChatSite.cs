using System.Net;
using System.Text.Json;
using BotSuite.Data;
using BotSuite.Knowledge.Ingestion;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BotSuite.Browser.Tests.ChatSite))]

namespace BotSuite.Browser.Tests;

/// <summary>The whole bot with its samples on a free port, and one browser for all tests.</summary>
public sealed class ChatSite : IAsyncLifetime
{
    private readonly DirectoryInfo _storage = Directory.CreateTempSubdirectory("botsuite-browser-");
    private WebApplicationFactory<Program>? _bot;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The bot's address.</summary>
    public Uri Address => _bot!.ClientOptions.BaseAddress;

    /// <summary>The store behind the bot.</summary>
    public IDbContextFactory<BotSuiteDbContext> Databases => _bot!.Services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>();

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null) return;
        _bot = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Environment", "Development");
            host.UseSetting("Storage:Directory", _storage.FullName);
            host.UseSetting("WebChat:Title", "Riverside Help Desk");
        });
        _bot.UseKestrel(server => server.Listen(IPAddress.Loopback, 0));
        _bot.StartServer();
        // The machine may be busy with other tests; what never comes is told by the limit, and what comes is not waited for.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = Chromium.Arguments });
    }

    /// <summary>A fresh browser profile, with a page that writes down what goes wrong in it.</summary>
    public async Task<ChatVisitor> VisitAsync(string locale = "en-US", bool dark = false, bool phone = false)
    {
        Assert.SkipWhen(Chromium.Path is null, Chromium.Missing);
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            Locale = locale,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = phone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1280, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        return new ChatVisitor(context, await context.NewPageAsync());
    }

    /// <summary>Adds entries to the sources, beside the samples.</summary>
    public async Task ImportAsync(params object[] entries)
    {
        var file = Path.Combine(_storage.FullName, $"{Guid.NewGuid():N}.jsonl");
        await File.WriteAllLinesAsync(file, entries.Select(entry => JsonSerializer.Serialize(entry)));
        var report = await _bot!.Services.GetRequiredService<SourceImporter>().ImportAsync(new ImportRequest { Path = file }, null, CancellationToken.None);
        Assert.Equal(entries.Length, report.Added);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_bot is not null) await _bot.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _storage.Delete(recursive: true);
    }
}
