using BotSuite.Data.Accounts;

namespace BotSuite.Portal.Access;

/// <summary>Somebody tried what their role does not allow, or no longer allows.</summary>
internal sealed class NotPermittedException(AccountRole needed) : Exception($"This needs the role {needed}.")
{
    /// <summary>The role that it takes.</summary>
    public AccountRole Needed { get; } = needed;
}
