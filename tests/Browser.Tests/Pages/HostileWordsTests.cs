using Microsoft.Playwright;

namespace BotSuite.Browser.Tests.Pages;

/// <summary>A document may hold anything. Web Chat shows its words, sign for sign, and runs none of them.</summary>
public sealed class HostileWordsTests(ChatSite site)
{
    private const string Words =
        "Zebra <script>alert(1)</script><img src=x onerror=alert(2)> [press](javascript:alert(3)) `code` **bold** _it_ ~~no~~ $x^2$ \\(y\\) "
        + "(c) 'one' \"two\" wait... a -- b https://evil.example www.evil.example | a | b | &lt;b&gt; 1) # end.";

    [Fact]
    public async Task Hostile_words_are_read_as_they_are_written()
    {
        Assert.SkipWhen(Chromium.Path is null, Chromium.Missing);
        await site.ImportAsync(new { id = "hostile", question = "What does the zebra notice say exactly?", answer = Words, lang = "en", domain = "customer" });
        await using var visitor = await site.VisitAsync();
        await visitor.OpenAsync();

        var answer = await visitor.AskAsync("What does the zebra notice say exactly?", "Zebra");

        await Assertions.Expect(answer).ToContainTextAsync(Words);
        await Assertions.Expect(answer.Locator("img:not(.webchat__render-markdown__external-link-icon), script, code, strong, em, del, table, .katex, math")).ToHaveCountAsync(0);
        foreach (var link in await answer.Locator("a").AllAsync())
            Assert.StartsWith(new Uri(site.Address, "/answers/").AbsoluteUri, await link.GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.Empty(visitor.Troubles);
    }
}
