using System.Security.Claims;
using BotSuite.Data;
using BotSuite.Data.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BotSuite.Portal.Access;

/// <summary>
/// Who works here, and what they may do. Pages ask what to show; every action asks again, of the store: whoever lost a role or whose
/// sign-in was ended a moment ago does nothing more, however long their page stays open.
/// </summary>
internal sealed class Person(AuthenticationStateProvider signIn, IDbContextFactory<BotSuiteDbContext> contexts, IOptions<IdentityOptions> identity, TimeProvider clock)
{
    /// <summary>Whether the sign-in says that the person has at least a role. For what a page shows; actions ask <see cref="ActAsync"/>.</summary>
    public async Task<bool> MayAsync(AccountRole role) => AccountClaims.RoleOf((await signIn.GetAuthenticationStateAsync()).User) is { } own && own >= role;

    /// <summary>The name that the audit trail gets for an action that asks for a role.</summary>
    /// <exception cref="NotPermittedException">Nobody is signed in, or the person's role is not enough now.</exception>
    public async Task<string> ActAsync(AccountRole role, CancellationToken cancellationToken)
    {
        var user = (await signIn.GetAuthenticationStateAsync()).User;
        if (AccountClaims.IdOf(user) is not { } id) throw new NotPermittedException(role);

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var account = await context.Accounts.AsNoTracking().Where(one => one.Id == id)
            .Select(one => new { one.UserName, one.Role, one.SecurityStamp, one.LockoutEnd })
            .SingleOrDefaultAsync(cancellationToken);
        var stamp = user.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        return account is not null && account.SecurityStamp == stamp && account.Role >= role && !(account.LockoutEnd > clock.GetUtcNow())
            ? account.UserName!
            : throw new NotPermittedException(role);
    }
}
