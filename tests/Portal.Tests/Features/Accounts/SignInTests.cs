using System.Net;
using BotSuite.Data;
using BotSuite.Data.Accounts;
using BotSuite.Portal.Features.Accounts;
using BotSuite.Portal.Tests.Drivers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BotSuite.Portal.Tests.Features.Accounts;

/// <summary>Signing in and out, and making the first account, by plain requests.</summary>
public sealed class SignInTests : IDisposable
{
    private const string Code = "violet-42-harbour";
    private readonly TemporaryFolder _folder = new();
    private readonly WebApplicationFactory<PortalText> _portal;

    public SignInTests() => _portal = new WebApplicationFactory<PortalText>().WithWebHostBuilder(host => host
        .UseEnvironment(Environments.Production)
        .UseSetting("Storage:Directory", _folder.Of("store"))
        .UseSetting("Embeddings:Provider", "None")
        .UseSetting("Ingestion:Workers", "0")
        .UseSetting("Auth:SetupCode", Code)
        .UseSetting("Auth:WrongPasswords", "3")
        .UseSetting("Auth:SignInsPerMinute", "500"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/sources/new")]
    [InlineData("/tables")]
    [InlineData("/accounts")]
    [InlineData("/account")]
    [InlineData("/_blazor/negotiate")]
    public async Task Nothing_is_shown_to_whoever_has_not_signed_in(string path)
    {
        var answer = await Client().GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in", answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.PathAndQuery : answer.Headers.Location.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/portal.css")]
    public async Task Probes_and_colours_need_no_sign_in(string path) => Assert.Equal(HttpStatusCode.OK, (await Client().GetAsync(path, Cancellation)).StatusCode);

    [Fact]
    public async Task The_first_account_is_made_with_the_code_once_and_is_an_administrator()
    {
        var client = Client();
        Assert.Equal("/setup", PathOf(await client.GetAsync("/sign-in", Cancellation)));

        var wrong = await SetUpAsync(client, "violet-42-harbouR");
        var made = await SetUpAsync(client, Code);
        var again = await Client().GetAsync("/setup", Cancellation);

        Assert.Contains("not the code of this portal", await wrong.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal("/", PathOf(made));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/accounts", Cancellation)).StatusCode);
        Assert.Equal("/sign-in", PathOf(again));
        await using var context = await OpenAsync();
        Assert.Equal(AccountRole.Administrator, (await context.Accounts.SingleAsync(Cancellation)).Role);
        Assert.Equal(("kim", "account.added"), await context.Audit.Select(entry => ValueTuple.Create(entry.Actor, entry.Action)).SingleAsync(Cancellation));
    }

    [Fact]
    public async Task Of_many_who_make_the_first_account_at_once_one_does()
    {
        var first = _portal.Services.GetRequiredService<FirstAccount>();

        var endings = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => first.MakeAsync(Code, $"kim-{number}", SignIns.Password, Cancellation))));

        Assert.Single(endings, faults => faults.Count == 0);
        await using var context = await OpenAsync();
        Assert.Equal((1, 1), (await context.Accounts.CountAsync(Cancellation), await context.Audit.CountAsync(Cancellation)));
    }

    [Theory]
    [InlineData("short", "too short")]
    [InlineData("passwordpassword", "first that others would try")]
    [InlineData("aaaaaaaaaaaaaaaa", "same few characters")]
    [InlineData("the one of kim and", null)]
    [InlineData("kimkim-administrator-kim", "first that others would try")]
    public async Task A_password_that_others_would_try_first_is_refused(string password, string? because)
    {
        var answer = await SetUpAsync(Client(), Code, password);

        if (because is null) Assert.Equal("/", PathOf(answer));
        else Assert.Contains(because, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_words_and_too_many_tries_lock()
    {
        await _portal.AddAccountAsync("lee", AccountRole.Editor);
        var client = Client();

        var unknown = await TryAsync(client, "nobody", SignIns.Password);
        var tries = new[] { await TryAsync(client, "lee", "wrong"), await TryAsync(client, "lee", "wrong"), await TryAsync(client, "lee", "wrong") };
        var right = await TryAsync(client, "lee", SignIns.Password);

        var words = await FaultAsync(unknown);
        Assert.Contains("is not right", words, StringComparison.Ordinal);
        foreach (var one in tries) Assert.Equal(words, await FaultAsync(one));
        Assert.Equal(words, await FaultAsync(right));
    }

    [Theory]
    [InlineData("/tables", "/tables")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example/", "/")]
    public async Task Signing_in_leads_back_into_the_portal_only(string back, string expected)
    {
        await _portal.AddAccountAsync("lee", AccountRole.Viewer);

        var answer = await Client().SendFormAsync($"/sign-in?back={Uri.EscapeDataString(back)}", "sign-in", ("Typed.Name", "LEE"), ("Typed.Password", SignIns.Password));

        Assert.Equal(expected, PathOf(answer));
        Assert.Contains("httponly", answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("botsuite-portal=", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await _portal.AddAccountAsync("lee", AccountRole.Viewer);
        using var form = new FormUrlEncodedContent([new("_handler", "sign-in"), new("Typed.Name", "lee"), new("Typed.Password", SignIns.Password)]);
        using var leave = new FormUrlEncodedContent([new("back", "/")]);

        Assert.Equal(HttpStatusCode.BadRequest, (await Client().PostAsync("/sign-in", form, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await _portal.SignedInAsync()).PostAsync("/sign-out", leave, Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData(AccountRole.Viewer, "/sources/new", false)]
    [InlineData(AccountRole.Reviewer, "/tables/new", false)]
    [InlineData(AccountRole.Editor, "/sources/new", true)]
    [InlineData(AccountRole.Editor, "/accounts", false)]
    [InlineData(AccountRole.Administrator, "/accounts", true)]
    public async Task A_role_opens_its_pages_and_no_others(AccountRole role, string path, bool opens)
    {
        var answer = await (await _portal.SignedInAsync(role)).GetAsync(path, Cancellation);

        if (opens) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        else Assert.StartsWith("/denied", PathOf(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_sign_ins_from_one_address_are_slowed_down()
    {
        await using var strict = _portal.WithWebHostBuilder(host => host.UseSetting("Auth:SignInsPerMinute", "5"));
        Assert.Equal(5, strict.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<AuthOptions>>().Value.SignInsPerMinute);
        await strict.AddAccountAsync("lee", AccountRole.Viewer);
        using var client = strict.CreateClient();

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 7; i++) answers.Add((await client.GetAsync("/sign-in", Cancellation)).StatusCode);

        Assert.True(answers.Count(answer => answer == HttpStatusCode.TooManyRequests) == 2, string.Join(" ", answers));
    }

    [Fact]
    public async Task A_changed_password_ends_other_sign_ins_and_a_second_step_asks_for_digits()
    {
        var client = await _portal.SignedInAsync(AccountRole.Editor);
        const string Other = "seven quiet copper lamps";

        var changed = await client.SendFormAsync("/account", "password", ("Password.Present", SignIns.Password), ("Password.Password", Other), ("Password.Again", Other));
        Assert.Contains("The password is changed", await changed.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);

        await using (var scope = _portal.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            var account = (await accounts.FindByNameAsync("Editor-kim"))!;
            var wrong = await client.SendFormAsync("/account", "second-on", ("On.Code", "000000"));
            Assert.Contains("These digits are not right", await wrong.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
            await accounts.SetTwoFactorEnabledAsync(account, enabled: true);
        }

        var answer = await TryAsync(Client(), "Editor-kim", Other);
        Assert.StartsWith("/sign-in/code", PathOf(answer), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _portal.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private HttpClient Client() => _portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    private static Task<HttpResponseMessage> SetUpAsync(HttpClient client, string code, string password = SignIns.Password) =>
        client.SendFormAsync("/setup", "setup", ("Typed.Code", code), ("Typed.Name", "kim"), ("Typed.Password", password), ("Typed.Again", password));

    private static Task<HttpResponseMessage> TryAsync(HttpClient client, string name, string password) =>
        client.SendFormAsync("/sign-in", "sign-in", ("Typed.Name", name), ("Typed.Password", password));

    private static async Task<string> FaultAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        var start = page.IndexOf("class=\"fault\"", StringComparison.Ordinal);
        return WebUtility.HtmlDecode(page[start..page.IndexOf("</p>", start, StringComparison.Ordinal)]);
    }

    private static string PathOf(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.PathAndQuery : answer.Headers.Location.OriginalString;
    }

    private async Task<BotSuiteDbContext> OpenAsync() =>
        await _portal.Services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>().CreateDbContextAsync(Cancellation);
}
