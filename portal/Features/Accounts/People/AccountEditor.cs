using BotSuite.Data;
using BotSuite.Data.Accounts;
using BotSuite.Portal.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Portal.Features.Accounts.People;

/// <summary>What an administrator does with accounts. Each action has a unit of work of its own, and asks first whether it is allowed.</summary>
internal sealed class AccountEditor(Person person, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Adds an account.</summary>
    /// <returns>What is wrong; nothing where it was added.</returns>
    /// <exception cref="NotPermittedException">The person is no administrator now.</exception>
    public async Task<IReadOnlyList<AccountFault>> AddAsync(string name, string password, AccountRole role, CancellationToken cancellationToken)
    {
        var actor = await person.ActAsync(AccountRole.Administrator, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var (accounts, trail, _) = Open(scope);
        var account = new Account { UserName = name.Trim(), Role = role, CreatedAt = clock.GetUtcNow().UtcDateTime };
        trail.Made(account, actor);
        return Faults(await accounts.CreateAsync(account, password));
    }

    /// <summary>Gives an account another role; its sign-ins end, so that the new role counts at once.</summary>
    /// <returns>What is wrong; nothing where it was changed.</returns>
    /// <exception cref="NotPermittedException">The person is no administrator now.</exception>
    public Task<IReadOnlyList<AccountFault>> ChangeRoleAsync(Guid id, AccountRole role, CancellationToken cancellationToken) => ChangeAsync(
        id,
        loses: role < AccountRole.Administrator,
        async (accounts, trail, account, actor) =>
        {
            var before = account.Role;
            account.Role = role;
            trail.Changed(account, before, actor);
            return await accounts.UpdateSecurityStampAsync(account);
        },
        cancellationToken);

    /// <summary>Sets a password for somebody who has forgotten theirs, ends their sign-ins and takes the lock away.</summary>
    /// <returns>What is wrong; nothing where it was set.</returns>
    /// <exception cref="NotPermittedException">The person is no administrator now.</exception>
    public Task<IReadOnlyList<AccountFault>> ResetPasswordAsync(Guid id, string password, CancellationToken cancellationToken) => ChangeAsync(
        id,
        loses: false,
        async (accounts, trail, account, actor) =>
        {
            trail.Did(account, "account.password-reset", actor);
            (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
            return await accounts.ResetPasswordAsync(account, await accounts.GeneratePasswordResetTokenAsync(account), password);
        },
        cancellationToken);

    /// <summary>Takes the second step off an account whose device is lost.</summary>
    /// <returns>What is wrong; nothing where it was taken off.</returns>
    /// <exception cref="NotPermittedException">The person is no administrator now.</exception>
    public Task<IReadOnlyList<AccountFault>> SwitchSecondStepOffAsync(Guid id, CancellationToken cancellationToken) => ChangeAsync(
        id,
        loses: false,
        async (accounts, trail, account, actor) =>
        {
            trail.Did(account, "account.second-step-off", actor);
            await accounts.SetTwoFactorEnabledAsync(account, enabled: false);
            return await accounts.ResetAuthenticatorKeyAsync(account);
        },
        cancellationToken);

    /// <summary>Deletes an account. What it did stays in the audit trail.</summary>
    /// <returns>What is wrong; nothing where it was deleted.</returns>
    /// <exception cref="NotPermittedException">The person is no administrator now.</exception>
    public Task<IReadOnlyList<AccountFault>> DeleteAsync(Guid id, CancellationToken cancellationToken) => ChangeAsync(
        id,
        loses: true,
        async (accounts, trail, account, actor) =>
        {
            trail.Deleted(account, actor);
            return await accounts.DeleteAsync(account);
        },
        cancellationToken);

    private async Task<IReadOnlyList<AccountFault>> ChangeAsync(
        Guid id, bool loses, Func<UserManager<Account>, AccountTrail, Account, string, Task<IdentityResult>> change, CancellationToken cancellationToken)
    {
        var actor = await person.ActAsync(AccountRole.Administrator, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var (accounts, trail, context) = Open(scope);
        if (await accounts.FindByIdAsync(id.ToString()) is not { } account) return [AccountFault.Gone];
        if (loses && account.Role is AccountRole.Administrator && !await context.Accounts.AnyAsync(other => other.Role == AccountRole.Administrator && other.Id != id, cancellationToken))
            return [AccountFault.LastAdministrator];
        return Faults(await change(accounts, trail, account, actor));
    }

    private static (UserManager<Account> Accounts, AccountTrail Trail, BotSuiteDbContext Context) Open(AsyncServiceScope scope) => (
        scope.ServiceProvider.GetRequiredService<UserManager<Account>>(),
        scope.ServiceProvider.GetRequiredService<AccountTrail>(),
        scope.ServiceProvider.GetRequiredService<BotSuiteDbContext>());

    private static IReadOnlyList<AccountFault> Faults(IdentityResult result) => [.. result.Errors.Select(error => AccountFault.Of(error.Code))];
}
