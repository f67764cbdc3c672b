using BotSuite.Portal.Layout;
using BotSuite.Portal.Tests.Drivers;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BotSuite.Portal.Tests.Layout;

public sealed class MainLayoutTests : PageTest
{
    [Theory]
    [InlineData(false, "only on the machine that it runs on")]
    [InlineData(true, "open to the network")]
    public async Task The_banner_says_who_can_read_along(bool isOpen, string said)
    {
        await OpenStoreAsync();
        Services.AddSingleton(Options.Create(new PortalOptions { OpenToNetwork = isOpen }));

        var layout = Render<MainLayout>();

        Assert.Contains(said, layout.Find("main [role], main .mud-alert").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_choice_of_dark_is_remembered_by_the_browser()
    {
        await OpenStoreAsync();
        Services.AddSingleton(Options.Create(new PortalOptions()));
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
        Services.AddSingleton(Options.Create(new PortalOptions()));
        Speak("ko");

        var link = Render<MainLayout>().Find("a.language");

        Assert.Equal(("English", "en", "language/en?back=%2F"), (link.TextContent, link.GetAttribute("lang"), link.GetAttribute("href")));
    }
}
