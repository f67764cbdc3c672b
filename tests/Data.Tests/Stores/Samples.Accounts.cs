using BotSuite.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace BotSuite.Data.Tests.Stores;

internal static partial class Samples
{
    public static Account NewAccount() => new()
    {
        UserName = Unique("kim"),
        NormalizedUserName = Unique("KIM"),
        Email = "kim@example.org",
        NormalizedEmail = "KIM@EXAMPLE.ORG",
        PasswordHash = "hash",
        PhoneNumber = "+82 2 0000 0000",
        LockoutEnd = new DateTimeOffset(Noon),
        Role = AccountRole.Editor,
        CreatedAt = Noon,
        SignedInAt = Noon,
    };

    public static IdentityUserClaim<Guid> NewAccountClaim(Guid account) => new() { UserId = account, ClaimType = "kind", ClaimValue = "value" };

    public static IdentityUserLogin<Guid> NewAccountLogin(Guid account) => new() { UserId = account, LoginProvider = "Entra", ProviderKey = Unique("oid"), ProviderDisplayName = "Entra" };

    public static IdentityUserToken<Guid> NewAccountToken(Guid account) => new() { UserId = account, LoginProvider = "[AspNetUserStore]", Name = "AuthenticatorKey", Value = "secret" };
}
