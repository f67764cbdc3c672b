using Microsoft.Playwright;

namespace BotSuite.Browser.Tests.Pages;

/// <summary>
/// Takes the pictures: <c>BOTSUITE_PICTURES=FOLDER</c> and this class, and they lie in that folder. <c>conversation.png</c> is the
/// README's, kept as <c>manifests/readme/conversation.png</c>; the others are for looking at.
/// </summary>
public sealed class PictureTests(ChatSite site)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("BOTSUITE_PICTURES");

    [Fact]
    public async Task The_picture_of_the_readme()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Folder), "BOTSUITE_PICTURES names no folder to put pictures in.");
        await using var visitor = await site.VisitAsync();
        await visitor.Page.SetViewportSizeAsync(1080, 1250);
        await visitor.OpenAsync();
        await visitor.AskAsync("How long do I have to return something?", "14 days");
        await visitor.AskAsync("Who won the football world cup in 1998?", "I found no answer");

        await TakeAsync(visitor.Page, "conversation.png");

        Assert.InRange(new FileInfo(Path.Combine(Folder, "conversation.png")).Length, 10_000, 200_000);
    }

    [Theory]
    [InlineData("en-US", false, false)]
    [InlineData("en-US", true, true)]
    [InlineData("ko-KR", true, false)]
    [InlineData("ko-KR", false, true)]
    public async Task Chat_form_and_source_in_every_look(string locale, bool dark, bool phone)
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Folder), "BOTSUITE_PICTURES names no folder to put pictures in.");
        var name = $"{locale[..2]}-{(dark ? "dark" : "light")}-{(phone ? "phone" : "desk")}";
        await using var visitor = await site.VisitAsync(locale, dark, phone);
        await visitor.OpenAsync();
        await TakeAsync(visitor.Page, $"{name}-1-welcome.png");
        var answer = await visitor.AskAsync(locale == "ko-KR" ? "집주인이 보증금을 안 돌려줘요" : "What should I do about a fever?", locale == "ko-KR" ? "보증금" : "fever");
        await TakeAsync(visitor.Page, $"{name}-2-answer.png");
        await ChatVisitor.ThumbDownAsync(answer);
        await Assertions.Expect(visitor.Page.Locator("textarea.ac-input")).ToBeVisibleAsync();
        await TakeAsync(visitor.Page, $"{name}-3-form.png");
        await TakeAsync(await visitor.FollowAsync(answer.Locator("a[href*='/answers/']").First), $"{name}-4-source.png");
    }

    // Web Chat scrolls to what is new in its own time.
    private static async Task TakeAsync(IPage page, string name)
    {
        await page.WaitForTimeoutAsync(800);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder!, name) });
    }
}
