using System.Globalization;
using System.Security.Claims;
using BotSuite.Answering;
using BotSuite.Data;
using BotSuite.Data.Accounts;
using BotSuite.Data.Sqlite;
using BotSuite.Knowledge;
using BotSuite.Portal.Access;
using BotSuite.Portal.Features.Sources;
using BotSuite.Portal.Features.Sources.Adding;
using BotSuite.Portal.Features.Sources.Models;
using BotSuite.Portal.Layout;
using Bunit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor;
using MudBlazor.Services;

namespace BotSuite.Portal.Tests.Drivers;

/// <summary>Renders the portal's pages without a browser, on a real store and a clock that the test moves.</summary>
public abstract class PageTest : BunitContext
{
    private PortalStore? _store;

    private protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));

    private protected static void Speak(string language) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

    private protected async Task<PortalStore> OpenStoreAsync(
        Func<IDbContextFactory<BotSuiteDbContext>, IDbContextFactory<BotSuiteDbContext>>? wrap = null, AccountRole role = AccountRole.Administrator)
    {
        Speak("en");
        _store = await PortalStore.CreateAsync();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLogging().AddLocalization(options => options.ResourcesPath = "Resources");
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddTransient<MudLocalizer, MudWords>();
        Services.AddSingleton<TimeProvider>(Clock);
        await SignInAsync(_store, role);
        Services.AddSingleton(wrap?.Invoke(_store.Databases) ?? _store.Databases);
        Services.AddScoped<ListSources>().AddScoped<FollowSources>().AddScoped<ListDocuments>().AddScoped<ShowDocument>()
            .AddScoped<AddSource>().AddScoped<BotSuite.Portal.Features.Sources.Runs.ListRuns>().AddModelStates();
        var configuration = new ConfigurationBuilder().Build();
        Services.AddSingleton(new StorageDirectory(_store.Folder)).AddSingleton(new DatabaseProviders([new SqliteProvider()]));
        Services.AddSingleton<IDatabaseProvider, SqliteProvider>().AddKnowledge(configuration).AddAnswering(configuration);
        return _store;
    }

    // Somebody with an account, whom the pages ask about and every action looks up.
    private async Task SignInAsync(PortalStore store, AccountRole role)
    {
        var account = await store.AddAccountAsync("kim", role);
        Services.AddOptions<IdentityOptions>();
        Services.AddScoped<Person>();
        var person = AddAuthorization();
        person.SetAuthorized("kim");
        person.SetClaims(
            new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()),
            new Claim(ClaimTypes.Role, role.ToString()),
            new Claim(new IdentityOptions().ClaimsIdentity.SecurityStampClaimType, account.SecurityStamp!));
        person.SetPolicies([.. Enum.GetValues<AccountRole>().Where(lesser => lesser <= role).Select(lesser => lesser.ToString())]);
    }

    /// <summary>Lets the portal look at the store again.</summary>
    private protected void LetASecondPass() => Clock.Advance(TimeSpan.FromSeconds(1));

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        _store?.Dispose();
    }
}
