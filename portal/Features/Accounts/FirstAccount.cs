using BotSuite.Data;
using BotSuite.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Portal.Features.Accounts;

/// <summary>Makes the first account, once for ever.</summary>
internal sealed class FirstAccount(IServiceScopeFactory scopes, IDbContextFactory<BotSuiteDbContext> contexts, IDatabaseProvider database, SetupCode code, TimeProvider clock)
{
    /// <summary>The id of the first account of every store: the database itself refuses a second one.</summary>
    public static readonly Guid Id = new("00000000-0000-7000-8000-000000000001");

    private volatile bool _exists;

    /// <summary>Whether there is an account already.</summary>
    public async ValueTask<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        if (_exists) return true;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return _exists = await context.Accounts.AnyAsync(cancellationToken);
    }

    /// <summary>Makes an administrator.</summary>
    /// <returns>What is wrong, nothing where the account was made.</returns>
    public async Task<IReadOnlyList<AccountFault>> MakeAsync(string? typedCode, string name, string password, CancellationToken cancellationToken)
    {
        if (!code.Is(typedCode)) return [AccountFault.WrongCode];
        if (await ExistsAsync(cancellationToken)) return [AccountFault.SetUpAlready];

        await using var scope = scopes.CreateAsyncScope();
        var account = new Account { Id = Id, UserName = name.Trim(), Role = AccountRole.Administrator, CreatedAt = clock.GetUtcNow().UtcDateTime };
        scope.ServiceProvider.GetRequiredService<AccountTrail>().Made(account, account.UserName);
        try
        {
            var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, password);
            return [.. made.Errors.Select(error => AccountFault.Of(error.Code))];
        }
        catch (DbUpdateException exception) when (database.IsUniqueViolation(exception))
        {
            return [AccountFault.SetUpAlready];
        }
    }
}
