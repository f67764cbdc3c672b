using System.Net;
using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.Answers;

/// <summary>The page that a citation opens.</summary>
[Collection<OneFaqProcess>]
public sealed class SourcePageTests(FaqProcess bot)
{
    private async Task<(HttpStatusCode Status, string Html)> GetAsync(string address)
    {
        var response = await bot.Http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_quoted_words_are_marked_in_their_document_with_the_facts_about_its_version()
    {
        var turn = await bot.QuoteAsync("Quiet hours begin at ten. Pets are welcome. Bins go out on Monday.", "Pets are welcome.", version =>
        {
            version.Issuer = "Housing office";
            version.OriginUrl = "https://example.org/rules";
            version.EffectiveFrom = new DateOnly(2024, 1, 1);
        });

        var (status, html) = await GetAsync($"/answers/{turn}/sources/1");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Quiet hours begin at ten. <mark id=\"q1\">Pets are welcome.</mark> Bins go out on Monday.", html, StringComparison.Ordinal);
        foreach (var fact in new[] { "House rules", "Housing office", "<dd>3</dd>", "9 March 2026", "from 1 January 2024", "href=\"https://example.org/rules\"" })
            Assert.Contains(fact, html, StringComparison.Ordinal);
        Assert.DoesNotContain("Sample text", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Korean_readers_get_korean_words_around_the_document()
    {
        var turn = await bot.QuoteAsync("Pets are welcome.", "Pets are welcome.");

        var (_, html) = await GetAsync($"/answers/{turn}/sources/1?lang=ko");

        Assert.Contains("답변의 출처", html, StringComparison.Ordinal);
        Assert.Contains("2026년 3월 9일", html, StringComparison.Ordinal);
        Assert.Contains("<article lang=\"en\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_is_out_of_force_or_not_yet_in_force_says_so()
    {
        var expired = await bot.QuoteAsync("Old rule.", "Old rule.", version => version.EffectiveTo = new DateOnly(2020, 12, 31));
        var coming = await bot.QuoteAsync("New rule.", "New rule.", version => version.EffectiveFrom = new DateOnly(2199, 1, 1));

        Assert.Contains("No longer in force. It was in force until 31 December 2020.", (await GetAsync($"/answers/{expired}/sources/1")).Html, StringComparison.Ordinal);
        Assert.Contains("아직 적용되지 않는 내용입니다. 2199년 1월 1일부터 적용됩니다.", (await GetAsync($"/answers/{coming}/sources/1?lang=ko")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_words_of_a_document_are_shown_and_not_run()
    {
        const string hostile = "<script>alert(1)</script> ]]> <img src=x onerror=alert(2)> \"'><svg onload=alert(3)>";
        var turn = await bot.QuoteAsync(hostile, "<img src=x onerror=alert(2)>", version =>
        {
            version.Title = "</title><script>alert(4)</script>";
            version.Issuer = "<b onclick=alert(5)>";
            version.OriginUrl = "javascript:alert(6)";
        });

        var (_, html) = await GetAsync($"/answers/{turn}/sources/1");

        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg onload", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b onclick", html, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/answers/00000000-0000-0000-0000-000000000001/sources/1")]
    [InlineData("/answers/nonsense/sources/1")]
    [InlineData("/answers/00000000-0000-0000-0000-000000000001/sources/99999999999999")]
    [InlineData("/answers/..%2f..%2fetc/sources/-1")]
    public async Task An_unknown_source_is_told_in_plain_words(string address)
    {
        var (status, html) = await GetAsync(address + "?lang=ko");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("출처를 찾을 수 없습니다", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_the_answer_does_not_cite_is_unknown()
    {
        var turn = await bot.QuoteAsync("Pets are welcome.", "Pets are welcome.");

        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync($"/answers/{turn}/sources/2")).Status);
    }
}
