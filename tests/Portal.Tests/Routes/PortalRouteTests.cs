using System.Net;
using BotSuite.Portal.Layout;
using BotSuite.Portal.Tests.Drivers;

namespace BotSuite.Portal.Tests.Routes;

public sealed class PortalRouteTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/sources")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/portal.css")]
    [InlineData("/_content/MudBlazor/MudBlazor.min.css")]
    public async Task What_there_is_answers(string path) =>
        Assert.Equal(HttpStatusCode.OK, (await (await server.SignedInAsync()).GetAsync(path, Cancellation)).StatusCode);

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/sources/not-an-id")]
    [InlineData("/language/xx")]
    [InlineData("/../appsettings.json")]
    [InlineData("/appsettings.json")]
    public async Task What_there_is_not_has_a_page_that_leads_back(string path)
    {
        var answer = await (await server.SignedInAsync()).GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such page", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_picture_holds_the_samples_already()
    {
        var page = await (await server.SignedInAsync()).GetStringAsync("/", Cancellation);

        Assert.Contains("Sample: Hanbit Market (online shop)", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Accept-Language", "ko-KR,ko;q=0.9,en;q=0.5", "ko", "자료")]
    [InlineData("Accept-Language", "de", "en", "Sources")]
    [InlineData("Cookie", ".AspNetCore.Culture=c%3Dko%7Cuic%3Dko", "ko", "자료")]
    [InlineData("Cookie", ".AspNetCore.Culture=nonsense%00", "en", "Sources")]
    public async Task The_page_speaks_the_language_of_the_person(string header, string value, string language, string heading)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add(header, value);

        var page = await (await (await server.SignedInAsync()).SendAsync(request, Cancellation)).Content.ReadAsStringAsync(Cancellation);

        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains($">{heading}</h1>", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sources", "/sources")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/a\r\nSet-Cookie: x=y", "/")]
    [InlineData("", "/")]
    public async Task The_language_switch_leads_back_into_the_portal_only(string back, string expected)
    {
        var answer = await server.CreateClient().GetAsync($"/language/ko?back={Uri.EscapeDataString(back)}", Cancellation);

        Assert.Equal((HttpStatusCode.Redirect, expected), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Contains("httponly", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Cookie", "botsuite-theme=dark", true)]
    [InlineData("Cookie", "botsuite-theme=light", false)]
    [InlineData("Cookie", "botsuite-theme=%22%3E%3Cscript%3E", false)]
    [InlineData(ThemeCookie.Hint, "dark", true)]
    public async Task The_first_picture_has_the_colours_that_the_person_wants(string header, string value, bool isDark)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add(header, value);

        var page = await (await (await server.SignedInAsync()).SendAsync(request, Cancellation)).Content.ReadAsStringAsync(Cancellation);

        var ground = isDark ? PortalTheme.Theme.PaletteDark.Background : PortalTheme.Theme.PaletteLight.Background;
        Assert.Contains($"--mud-palette-background: {ground.ToString(MudBlazor.Utilities.MudColorOutputFormats.RGBA)}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_carry_headers_that_let_nothing_foreign_in()
    {
        var client = await server.SignedInAsync();
        var first = await client.GetAsync("/", Cancellation);
        var second = await client.GetAsync("/", Cancellation);

        var policy = Assert.Single(first.Headers.GetValues("Content-Security-Policy"));
        Assert.Matches(@"script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}'(;|$)", policy);
        foreach (var part in (string[])["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'", "form-action 'self'"])
            Assert.Contains(part, policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.NotEqual(policy, Assert.Single(second.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(first.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(first.Headers.GetValues("X-Frame-Options")));
        Assert.False(first.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_foreign_host_name_is_refused_so_that_no_other_site_can_read_along()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "rebound.example";

        Assert.Equal(HttpStatusCode.BadRequest, (await server.CreateClient().SendAsync(request, Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Nothing_can_be_changed_from_outside(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/sources");

        var answer = await (await server.SignedInAsync()).SendAsync(request, Cancellation);

        Assert.InRange((int)answer.StatusCode, 400, 499);
    }
}
