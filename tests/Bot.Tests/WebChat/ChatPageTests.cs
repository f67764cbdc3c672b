using System.Net;
using System.Text.RegularExpressions;
using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.WebChat;

/// <summary>The chat page as the browser gets it.</summary>
[Collection<OneFaqProcess>]
public sealed partial class ChatPageTests(FaqProcess bot)
{
    private async Task<(HttpResponseMessage Response, string Html)> GetAsync(string address, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (language is not null) request.Headers.TryAddWithoutValidation("Accept-Language", language);
        var response = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (response, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Only_scripts_and_styles_with_the_nonce_of_this_response_run()
    {
        var (response, html) = await GetAsync("/");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        var nonce = Nonce().Match(policy).Groups[1].Value;
        var (other, _) = await GetAsync("/");

        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self' https://www.example.org", policy, StringComparison.Ordinal);
        Assert.NotEqual(nonce, Nonce().Match(other.Headers.GetValues("Content-Security-Policy").Single()).Groups[1].Value);
        foreach (Match tag in ScriptOrStyle().Matches(html))
            Assert.Contains(nonce, WebUtility.HtmlDecode(tag.Value), StringComparison.Ordinal);
        Assert.DoesNotMatch(Handler(), html);
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/", null, "en")]
    [InlineData("/", "ko-KR,ko;q=0.9,en;q=0.8", "ko")]
    [InlineData("/", "fr, ko;q=0.2, en;q=0.7", "en")]
    [InlineData("/", "korean-nonsense, *;q=0.1, ;;;", "en")]
    [InlineData("/?lang=ko", "en", "ko")]
    [InlineData("/?lang=en-GB", "ko", "en")]
    [InlineData("/?lang=xx", "ko", "ko")]
    [InlineData("/?lang=<script>", null, "en")]
    public async Task The_language_is_what_the_address_says_or_what_the_browser_likes_best(string address, string? accepted, string expected)
    {
        var (_, html) = await GetAsync(address, accepted);

        Assert.Contains($"<html lang=\"{expected}\">", html, StringComparison.Ordinal);
        Assert.Contains(expected == "ko" ? "새 대화" : "New conversation", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_organisations_name_is_shown_as_words()
    {
        var (_, html) = await GetAsync("/");

        Assert.Contains("<h1>Riverside &lt;Help&gt; Desk</h1>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scripts_are_named_by_their_content_and_are_there()
    {
        var (_, html) = await GetAsync("/");
        var addresses = Address().Matches(html).Select(match => match.Groups[1].Value).ToArray();

        Assert.Contains(addresses, address => address.StartsWith("/lib/webchat/webchat.", StringComparison.Ordinal) && address != "/lib/webchat/webchat.js");
        foreach (var address in addresses)
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(address)).Response.StatusCode);
    }

    [GeneratedRegex("script-src 'nonce-([^']+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("<(?:script|style|link rel=\"stylesheet\")[^>]*>")]
    private static partial Regex ScriptOrStyle();

    [GeneratedRegex("<[^>]+\\s(?:on[a-z]+|style)=", RegexOptions.IgnoreCase)]
    private static partial Regex Handler();

    [GeneratedRegex("(?:src|href)=\"(/[^\"?]+\\.(?:js|css|svg))\"")]
    private static partial Regex Address();
}
