using System.Text.RegularExpressions;
using BotSuite.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Portal.Tests.Drivers;

/// <summary>Signs people in by the form, as a browser sends it.</summary>
internal static partial class SignIns
{
    public const string Password = "vivid harbour tin spoon";

    /// <summary>Makes an account.</summary>
    public static async Task<Account> AddAccountAsync(this WebApplicationFactory<PortalText> portal, string name, AccountRole role)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await accounts.FindByNameAsync(name) is { } known) return known;
        var account = new Account { UserName = name, Role = role, CreatedAt = DateTime.UtcNow };
        var made = await accounts.CreateAsync(account, Password);
        return made.Succeeded ? account : await accounts.FindByNameAsync(name) ?? throw new InvalidOperationException(string.Join(' ', made.Errors.Select(error => error.Code)));
    }

    /// <summary>Somebody who is signed in.</summary>
    public static async Task<HttpClient> SignedInAsync(this WebApplicationFactory<PortalText> portal, AccountRole role = AccountRole.Administrator)
    {
        var name = $"{role}-kim";
        await portal.AddAccountAsync(name, role);
        var client = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = portal.ClientOptions.BaseAddress });
        var answer = await client.SendFormAsync("/sign-in", "sign-in", ("Typed.Name", name), ("Typed.Password", Password));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    /// <summary>Opens a page and sends one of its forms.</summary>
    public static async Task<HttpResponseMessage> SendFormAsync(this HttpClient client, string path, string form, params (string Field, string Value)[] fields)
    {
        var page = await client.GetStringAsync(path, TestContext.Current.CancellationToken);
        var token = Token().Match(page).Groups[1].Value;
        using var content = new FormUrlEncodedContent([
            new("_handler", form), new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Field, field.Value))]);
        return await client.PostAsync(path, content, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
