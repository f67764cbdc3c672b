using BotSuite.Data.Accounts;
using BotSuite.Portal.Layout;
using BotSuite.Portal.Tests.Drivers;
using Bunit;

namespace BotSuite.Portal.Tests.Layout;

public sealed class MainLayoutTests : PageTest
{
    [Theory]
    [InlineData(AccountRole.Administrator, true)]
    [InlineData(AccountRole.Editor, false)]
    public async Task Accounts_are_offered_to_administrators(AccountRole role, bool offered)
    {
        await OpenStoreAsync(role: role);

        var layout = Render<MainLayout>();

        Assert.Equal(offered, layout.FindAll("a[href='/accounts']").Count == 1);
    }

    [Fact]
    public async Task The_choice_of_dark_is_remembered_by_the_browser()
    {
        await OpenStoreAsync();
        var script = JSInterop.SetupModule("/portal.js");
        script.SetupVoid("remember", ThemeCookie.Name, ThemeCookie.Dark).SetVoidResult();
        var layout = Render<MainLayout>(parameters => parameters.AddCascadingValue("DarkCookie", false));

        await layout.Find("button[aria-label='Use dark colours']").ClickAsync();

        script.VerifyInvoke("remember");
        Assert.NotNull(layout.Find("button[aria-label='Use light colours']"));
    }

    [Fact]
    public async Task The_other_language_is_offered_in_its_own_words_and_leads_back_here()
    {
        await OpenStoreAsync();
        Speak("ko");

        var link = Render<MainLayout>().Find("a.language");

        Assert.Equal(("English", "en", "language/en?back=%2F"), (link.TextContent, link.GetAttribute("lang"), link.GetAttribute("href")));
    }
}
