using BotSuite.Data;
using BotSuite.Data.Accounts;
using BotSuite.Portal.Tests.Drivers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace BotSuite.Portal.Tests.Features.Accounts;

/// <summary>What an administrator does with accounts, in a real browser.</summary>
public sealed class AccountsInBrowserTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, true, true)]
    public async Task An_account_is_added_changed_and_deleted_and_the_trail_tells(bool korean, bool dark, bool phone)
    {
        await using var visit = await PortalVisit.StartAsync(_folder, korean, dark, phone);
        var look = $"{(dark ? "dark" : "light")}-{(phone ? "phone" : "desk")}";
        await visit.Page.GotoAsync("/accounts");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = korean ? "추가" : "Add", Exact = true })).ToBeEnabledAsync();
        await visit.Field(korean ? "이름" : "Name").FillAsync("lee");
        await visit.Field(korean ? "첫 비밀번호" : "First password").FillAsync("short");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = korean ? "추가" : "Add", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText(korean ? "비밀번호가 너무 짧습니다." : "This password is too short.")).ToBeVisibleAsync();
        Assert.Empty(await visit.AxeAsync());

        await visit.Field(korean ? "첫 비밀번호" : "First password").FillAsync(SignIns.Password);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = korean ? "추가" : "Add", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(2);
        await visit.Page.GetByLabel(korean ? "lee의 역할" : "Role of lee").SelectOptionAsync("Viewer");
        await Assertions.Expect(visit.Page.GetByText(korean ? "lee의 역할: 열람자" : "lee is now: Viewer.")).ToBeVisibleAsync();
        // While it comes and goes a message has other colours than when it is read.
        await Assertions.Expect(visit.Page.Locator(".mud-snackbar")).ToHaveCountAsync(0);
        await visit.TakeAsync($"accounts-{look}");
        Assert.Empty(await visit.AxeAsync());

        await visit.Page.GetByLabel(korean ? "lee 삭제" : "Delete lee").ClickAsync();
        await visit.Button(korean ? "예, 삭제합니다" : "Yes, delete").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(1);

        await using var database = await visit.Services.GetRequiredService<IDbContextFactory<BotSuiteDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            ["account.added", "account.role-changed", "account.deleted"],
            await database.Audit.Where(entry => entry.SubjectKind == "account").OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(AccountRole.Administrator, (await database.Accounts.SingleAsync(TestContext.Current.CancellationToken)).Role);
        Assert.Empty(visit.Troubles);
    }

    public void Dispose() => _folder.Dispose();
}
