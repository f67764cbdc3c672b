using Microsoft.AspNetCore.Identity;

namespace BotSuite.Data.Accounts;

/// <summary>Somebody who works in the portal. Name, password hash, lock and second factor are ASP.NET Core Identity's.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Makes an account with an id of its own.</summary>
    public Account() => (Id, SecurityStamp) = (Guid.CreateVersion7(), Guid.NewGuid().ToString());

    /// <summary>What the person may do.</summary>
    public AccountRole Role { get; set; }

    /// <summary>When the account was made, in UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When somebody last signed in with it, in UTC; null for never.</summary>
    public DateTime? SignedInAt { get; set; }
}
