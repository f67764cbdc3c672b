using System.Security.Claims;
using BotSuite.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace BotSuite.Portal.Access;

/// <summary>What a sign-in says of a person: name, id, security stamp and role.</summary>
internal sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    /// <summary>The role that a sign-in carries; null for none.</summary>
    public static AccountRole? RoleOf(ClaimsPrincipal person) => Enum.TryParse<AccountRole>(person.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    /// <summary>The account that a sign-in is of; null for none.</summary>
    public static Guid? IdOf(ClaimsPrincipal person) => Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <inheritdoc />
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(identity.RoleClaimType, user.Role.ToString()));
        return identity;
    }
}
