using Microsoft.Playwright;
namespace BotSuite.Browser.Tests.Pages;
public sealed class LookTests(ChatSite site)
{
    [Theory]
    [InlineData("en-US", false, false)]
    [InlineData("ko-KR", true, false)]
    [InlineData("ko-KR", false, true)]
    [InlineData("en-US", true, true)]
    public async Task Look(string locale, bool dark, bool phone)
    {
        var name = $"/tmp/wcprobe/shots/{locale[..2]}-{(dark ? "dark" : "light")}-{(phone ? "phone" : "desk")}";
        await using var visitor = await site.VisitAsync(locale, dark, phone);
        try {
        await visitor.OpenAsync();
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = name + "-1.png" });
        await visitor.AskAsync(locale == "ko-KR" ? "반품은 어떻게 하나요?" : "How do I return an item I bought?", "30");
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = name + "-2.png" });
        await visitor.AskAsync(locale == "ko-KR" ? "달나라 와이파이 비밀번호가 뭐예요?" : "What is the wifi password on the moon?", locale == "ko-KR" ? "찾지 못" : "found no");
        await Task.Delay(1000, TestContext.Current.CancellationToken);
        await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = name + "-2b.png" });
        await visitor.Page.Locator("[aria-label='Not helpful'],[aria-label='도움이 되지 않았어요'],[title='Not helpful'],[title='도움이 되지 않았어요']").Last.ClickAsync();
        await Task.Delay(2500, TestContext.Current.CancellationToken);
        await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = name + "-3.png" });
        foreach (var v in await visitor.AxeAsync()) Console.WriteLine(name + " AXE " + v);
        var source = await visitor.FollowAsync(visitor.Page.Locator("a[href*='/answers/']").First);
        await source.ScreenshotAsync(new PageScreenshotOptions { Path = name + "-4.png" });
        foreach (var v in await visitor.AxeAsync(source)) Console.WriteLine(name + " AXE source " + v);
        } finally {
        try { await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = name + "-end.png" });
        System.IO.File.WriteAllText(name + ".html", await visitor.Page.ContentAsync()); } catch (Exception e) { Console.WriteLine(e.Message); }
        foreach (var t in visitor.Troubles) Console.WriteLine(name + " TROUBLE " + t);
        }
    }
}
