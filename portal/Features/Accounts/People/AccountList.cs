using BotSuite.Data;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Portal.Features.Accounts.People;

/// <summary>Lists the accounts.</summary>
internal sealed class AccountList(IDbContextFactory<BotSuiteDbContext> contexts, TimeProvider clock)
{
    /// <summary>All accounts, by name.</summary>
    public async Task<IReadOnlyList<AccountLine>> RunAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var accounts = await context.Accounts.AsNoTracking().OrderBy(account => account.NormalizedUserName).ToListAsync(cancellationToken);
        return [.. accounts.Select(account => new AccountLine(account.Id, account.UserName!, account.Role, account.SignedInAt, account.LockoutEnd > now, account.TwoFactorEnabled))];
    }
}
