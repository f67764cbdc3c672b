using BotSuite.Knowledge.Retrieval.Models;
using BotSuite.Portal.Features.Sources;
using BotSuite.Portal.Features.Sources.Models;
using BotSuite.Portal.Tests.Drivers;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BotSuite.Portal.Tests.Features.Sources.Models;

public sealed class ModelChangeLinesTests : PageTest
{
    private IReadOnlyList<ModelState> _states = [];

    [Fact]
    public async Task A_change_is_followed_to_its_end_and_then_said_to_be_done()
    {
        await OpenAsync();
        _states = [new("shop", "old", "new", null, 4_000, 1_250), new("law", "new", "new", null, 10, 10)];

        var page = Render<SourcesPage>();

        page.WaitForAssertion(() => Assert.Equal("Index shop goes over to the model new: 1,250 of 4,000 passages done. Until then it is searched with old.", Said(page)));
        Assert.Equal("31.25", page.Find("[role=progressbar]").GetAttribute("aria-valuenow"));

        _states = [_states[0] with { Embedded = 4_000 }];
        LookAgain();
        page.WaitForAssertion(() => Assert.StartsWith("Index shop has all vectors of the model new. It is searched with old until", Said(page), StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[role=progressbar]"));

        _states = [_states[0] with { Serving = "new" }];
        LookAgain();
        page.WaitForAssertion(() => Assert.StartsWith("Index shop is searched with the model new now.", Said(page), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", null, null, 3, "Index shop gets vectors of the model new: 3 of 9 passages done. The others are found by their words alone.")]
    [InlineData("ko", null, null, 3, "shop 색인에 모델 new의 벡터를 만드는 중입니다. 문단 9개 가운데 3개를 마쳤습니다. 나머지는 단어로만 찾습니다.")]
    [InlineData("ko", "old", null, 3, "shop 색인을 모델 new(으)로 옮기는 중입니다. 문단 9개 가운데 3개를 마쳤습니다. 끝날 때까지는 old(으)로 검색합니다.")]
    [InlineData("en", "new", "<b>lost</b>", 9, "Index shop has all vectors of the model new, which takes over with one of the next questions.The model <b>lost</b>, which served before, cannot be run here any more.")]
    public async Task Each_state_has_its_sentence(string language, string? serving, string? lost, int embedded, string said)
    {
        await OpenAsync();
        Speak(language);
        _states = [new("shop", serving, "new", lost, 9, embedded)];

        var lines = Render<ModelChangeLines>();

        lines.WaitForAssertion(() => Assert.Equal(said, Said(lines)));
    }

    [Fact]
    public async Task Where_nothing_changes_nothing_is_said()
    {
        await OpenAsync();
        _states = [new("shop", "new", "new", null, 9, 9), new("words", null, null, null, 9, 0)];

        Assert.Empty(Render<ModelChangeLines>().FindAll("p"));
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(true, true, false)]
    public async Task The_lines_fit_every_screen(bool korean, bool dark, bool phone)
    {
        using var folder = new TemporaryFolder();
        _states =
        [
            new("default", "use-lite-en/adapter", "paraphrase-multilingual-MiniLM-L12-v2", null, 12_400, 3_120),
            new("law", "use-lite-en/adapter", "paraphrase-multilingual-MiniLM-L12-v2", "all-MiniLM-L6-v2", 900, 410),
        ];
        await using var visit = await PortalVisit.StartAsync(folder, korean, dark, phone, services => services.AddScoped(_ => new ListModelStates(_ => Task.FromResult(_states))));
        await visit.Page.GotoAsync("/sources");
        await Assertions.Expect(visit.Page.Locator("[data-index]")).ToHaveCountAsync(2);
        await visit.Page.WaitForFunctionAsync("() => document.title.includes('BotSuite') && document.readyState === 'complete'");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await visit.TakeAsync($"models-{(korean ? "korean" : "english")}-{(dark ? "dark" : "light")}-{(phone ? "phone" : "desk")}");

        Assert.Empty(await visit.AxeAsync());
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"));
        Assert.Empty(visit.Troubles);
    }

    private static string Said<T>(IRenderedComponent<T> page) where T : Microsoft.AspNetCore.Components.IComponent =>
        string.Concat(page.FindAll("[data-index] p").Select(line => line.TextContent));

    private async Task OpenAsync()
    {
        await OpenStoreAsync();
        Services.AddScoped(_ => new ListModelStates(_ => Task.FromResult(_states)));
    }

    private void LookAgain() => Clock.Advance(TimeSpan.FromSeconds(2));
}
