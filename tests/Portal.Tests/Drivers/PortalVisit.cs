using System.Net;
using BotSuite.Browser.Tests;
using BotSuite.Data.Accounts;
using BotSuite.Portal.Layout;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Playwright;

namespace BotSuite.Portal.Tests.Drivers;

/// <summary>The whole portal on a free port, and somebody in front of it with a real browser.</summary>
internal sealed class PortalVisit : IAsyncDisposable
{
    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("BOTSUITE_PICTURES");

    private readonly WebApplicationFactory<PortalText> _portal;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private PortalVisit(WebApplicationFactory<PortalText> portal, IPlaywright playwright, IBrowser browser, IPage page)
    {
        (_portal, _playwright, _browser, Page) = (portal, playwright, browser, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error") Troubles.Add(message.Text);
        };
        page.PageError += (_, error) => Troubles.Add(error);
    }

    public IPage Page { get; }

    public IServiceProvider Services => _portal.Services;

    /// <summary>What went wrong in the browser.</summary>
    public List<string> Troubles { get; } = [];

    public static async Task<PortalVisit> StartAsync(TemporaryFolder folder, bool korean = false, bool dark = false, bool phone = false, Action<IServiceCollection>? services = null)
    {
        Assert.SkipWhen(Chromium.Path is null, Chromium.Missing);
        var portal = new WebApplicationFactory<PortalText>().WithWebHostBuilder(host => host
            .UseEnvironment(Environments.Production)
            .UseSetting("Storage:Directory", folder.Of("store"))
            .UseSetting("Ingestion:AllowedAddresses:0", "127.0.0.1/32")
            .UseSetting("Ingestion:AllowPlainHttp", "true")
            // Vectors cost minutes for thousands of entries, and no test here asks for them.
            .UseSetting("Embeddings:Provider", "None")
            .ConfigureTestServices(services ?? (_ => { })));
        portal.UseKestrel(server => server.Listen(IPAddress.Loopback, 0));
        portal.StartServer();
        Assertions.SetDefaultExpectTimeout(60_000);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = Chromium.Arguments });
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = portal.ClientOptions.BaseAddress.ToString(),
            Locale = korean ? "ko-KR" : "en-US",
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = phone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1280, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        // The browser under test pretends to its pages alone, and tells the server its real colours.
        await context.AddCookiesAsync([new Microsoft.Playwright.Cookie { Name = ThemeCookie.Name, Value = dark ? ThemeCookie.Dark : ThemeCookie.Light, Url = portal.ClientOptions.BaseAddress.ToString() }]);
        await context.AddCookiesAsync([.. await CookiesOfAsync(portal)]);
        return new PortalVisit(portal, playwright, browser, await context.NewPageAsync());
    }

    private static async Task<IEnumerable<Microsoft.Playwright.Cookie>> CookiesOfAsync(WebApplicationFactory<PortalText> portal)
    {
        await portal.AddAccountAsync("kim", AccountRole.Administrator);
        var jar = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = portal.ClientOptions.BaseAddress };
        await client.SendFormAsync("/sign-in", "sign-in", ("Typed.Name", "kim"), ("Typed.Password", SignIns.Password));
        return jar.GetAllCookies().Select(cookie => new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Url = client.BaseAddress!.ToString(), HttpOnly = cookie.HttpOnly });
    }

    /// <summary>Opens the form and waits until it is alive.</summary>
    public async Task OpenFormAsync(string kind)
    {
        await Page.GotoAsync("/sources/new");
        await Assertions.Expect(Page.Locator("button[type=submit]")).ToBeEnabledAsync();
        await Page.Locator($"input[type=radio][value={kind}]").CheckAsync();
    }

    public ILocator Field(string label) => Page.GetByLabel(label, new PageGetByLabelOptions { Exact = true });

    public ILocator Button(string text) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = text });

    /// <summary>The rules of accessibility that the page breaks now.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync()
    {
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Standards] } });
        return [.. result.Violations.Select(violation => $"{violation.Id}: {string.Join("; ", violation.Nodes.Select(node => node.Html))}")];
    }

    /// <summary>Takes a picture where <c>BOTSUITE_PICTURES</c> names a folder for them.</summary>
    public async Task TakeAsync(string name)
    {
        if (!string.IsNullOrEmpty(Pictures)) await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{name}.png"), FullPage = true });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _portal.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
