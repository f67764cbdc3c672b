using System.Text.RegularExpressions;
using BotSuite.Data.Accounts;
using BotSuite.Portal.Features.Accounts;
using BotSuite.Portal.Features.Accounts.People;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Data.Tests.Product;

/// <summary>Makes the first account, signs in, and does what an administrator does with others.</summary>
internal sealed partial class AccountRun(IServiceProvider portal, CancellationToken cancelled)
{
    private const string Name = "kim";
    private const string Password = "vivid harbour tin spoon";

    public async Task SignInAsync(HttpClient http)
    {
        var code = portal.GetRequiredService<SetupCode>().Value;
        Assert.Empty(await portal.GetRequiredService<FirstAccount>().MakeAsync(code, Name, Password, cancelled));
        var page = await http.GetStringAsync("/sign-in", cancelled);
        using var form = new FormUrlEncodedContent([
            new("_handler", "sign-in"), new("__RequestVerificationToken", Token().Match(page).Groups[1].Value), new("Typed.Name", Name), new("Typed.Password", Password)]);
        (await http.PostAsync("/sign-in", form, cancelled)).EnsureSuccessStatusCode();
    }

    public async Task ChangeAsync()
    {
        await using var scope = portal.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var account = (await services.GetRequiredService<UserManager<Account>>().FindByNameAsync(Name))!;
        var person = await services.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);
        ((IHostEnvironmentAuthenticationStateProvider)services.GetRequiredService<AuthenticationStateProvider>())
            .SetAuthenticationState(Task.FromResult(new AuthenticationState(person)));

        var editor = services.GetRequiredService<AccountEditor>();
        Assert.Empty(await editor.AddAsync("lee", Password, AccountRole.Administrator, cancelled));
        var other = (await services.GetRequiredService<AccountList>().RunAsync(cancelled)).Single(line => line.Name == "lee");
        Assert.Empty(await editor.ChangeRoleAsync(other.Id, AccountRole.Viewer, cancelled));
        Assert.Equal([AccountFault.LastAdministrator], await editor.DeleteAsync(account.Id, cancelled));
        Assert.Empty(await editor.DeleteAsync(other.Id, cancelled));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
