using Microsoft.Playwright;

namespace BotSuite.Browser.Tests.Pages;

/// <summary>What the page around the conversation does.</summary>
public sealed class ChatPageTests(ChatSite site)
{
    [Fact]
    public async Task The_language_follows_the_browser_and_the_switch_and_keeps_the_conversation()
    {
        await using var visitor = await site.VisitAsync("ko-KR");
        await visitor.OpenAsync();
        await Assertions.Expect(visitor.Messages.First).ToContainTextAsync("안녕하세요");
        await Assertions.Expect(visitor.MessageBox).ToHaveAttributeAsync("placeholder", "궁금한 점을 입력하세요");

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();

        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(visitor.MessageBox).ToHaveAttributeAsync("placeholder", "Type your question");
        await Assertions.Expect(visitor.Messages.First).ToContainTextAsync("안녕하세요");
    }

    [Fact]
    public async Task The_look_follows_the_system_until_the_button_is_pressed_and_is_remembered_then()
    {
        await using var visitor = await site.VisitAsync(dark: true);
        await visitor.OpenAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Light mode" }).ClickAsync();

        await visitor.Page.ReloadAsync();

        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Dark mode" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_new_conversation_begins_empty_and_with_a_welcome()
    {
        await using var visitor = await site.VisitAsync();
        await visitor.OpenAsync();
        await visitor.AskAsync("What should I do about a fever?", "fever");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "New conversation" }).ClickAsync();

        await Assertions.Expect(visitor.Messages).ToHaveCountAsync(1);
        await Assertions.Expect(visitor.Messages.First).ToContainTextAsync("Hello!");
    }

    [Fact]
    public async Task Without_a_connection_the_page_says_so_in_plain_words_and_tries_again_on_request()
    {
        await using var visitor = await site.VisitAsync();
        await visitor.Page.RouteAsync("**/api/webchat/token", route => route.AbortAsync());
        await visitor.Page.GotoAsync("/");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("cannot be reached right now");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" })).ToBeFocusedAsync();

        await visitor.Page.UnrouteAsync("**/api/webchat/token");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Assertions.Expect(visitor.Messages.First).ToContainTextAsync("Hello!");
    }

    [Fact]
    public async Task A_page_without_web_chats_script_says_so_too()
    {
        await using var visitor = await site.VisitAsync("ko-KR");
        await visitor.Page.RouteAsync("**/lib/webchat/**", route => route.AbortAsync());

        await visitor.Page.GotoAsync("/");

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("지금은 채팅에 연결할 수 없습니다");
    }
}
