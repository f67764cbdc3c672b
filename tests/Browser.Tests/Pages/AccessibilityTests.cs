using Microsoft.Playwright;

namespace BotSuite.Browser.Tests.Pages;

/// <summary>The pages can be used by everybody: rules of WCAG 2.1 AA and best practice, in both looks, on a desk and on a phone.</summary>
public sealed class AccessibilityTests(ChatSite site)
{
    [Theory]
    [InlineData("en-US", false, false)]
    [InlineData("en-US", true, true)]
    [InlineData("ko-KR", true, false)]
    [InlineData("ko-KR", false, true)]
    public async Task Chat_form_and_source_break_no_accessibility_rule(string locale, bool dark, bool phone)
    {
        await using var visitor = await site.VisitAsync(locale, dark, phone);
        await visitor.OpenAsync();
        var korean = locale == "ko-KR";
        var answer = await visitor.AskAsync(korean ? "반품은 어떻게 하나요?" : "How do I return an item I bought?", "14");
        await ChatVisitor.ThumbDownAsync(answer);
        await Assertions.Expect(visitor.Page.Locator("textarea.ac-input")).ToBeVisibleAsync();

        Assert.Empty(await visitor.AxeAsync());

        var source = await visitor.FollowAsync(answer.Locator("a[href*='/answers/']").First);
        Assert.Empty(await visitor.AxeAsync(source));
        Assert.Empty(visitor.Troubles);
    }

    [Fact]
    public async Task A_keyboard_reaches_the_message_box_by_the_skip_link_and_the_answer_after_it()
    {
        await using var visitor = await site.VisitAsync();
        await visitor.OpenAsync();

        await visitor.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visitor.Page.Locator(".skip-link")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.MessageBox).ToBeFocusedAsync();
        await visitor.Page.Keyboard.TypeAsync("What should I do about a fever?");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visitor.Messages.Nth(2)).ToContainTextAsync("fever");
    }

    [Fact]
    public async Task A_question_on_offer_is_read_whole_on_a_phone()
    {
        await using var visitor = await site.VisitAsync("ko-KR", phone: true);
        await visitor.OpenAsync();
        await Assertions.Expect(visitor.Suggestions.First).ToBeVisibleAsync();

        Assert.Empty(await visitor.Suggestions.Locator("span").EvaluateAllAsync<string[]>(
            "texts => texts.filter(text => text.scrollWidth > text.clientWidth + 1).map(text => text.innerText)"));
    }

    [Fact]
    public async Task Nothing_is_wider_than_a_phone()
    {
        await using var visitor = await site.VisitAsync(phone: true);
        await visitor.OpenAsync();
        var answer = await visitor.AskAsync("How do I return an item I bought?", "14 days");
        var source = await visitor.FollowAsync(answer.Locator("a[href*='/answers/']").First);

        foreach (var page in new[] { visitor.Page, source })
            Assert.Equal(390, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }
}
