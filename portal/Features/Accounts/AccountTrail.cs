using System.Text.Json;
using BotSuite.Data;
using BotSuite.Data.Accounts;
using BotSuite.Data.Audit;

namespace BotSuite.Portal.Features.Accounts;

/// <summary>Writes what happens to accounts into the audit trail, in the same transaction as the change.</summary>
internal sealed class AccountTrail(BotSuiteDbContext context, TimeProvider clock)
{
    private const string Kind = "account";

    /// <summary>An account was made.</summary>
    public void Made(Account account, string actor) => Add(account, actor, "account.added", before: null, Told(account));

    /// <summary>The role changed.</summary>
    public void Changed(Account account, AccountRole before, string actor) =>
        Add(account, actor, "account.role-changed", JsonSerializer.Serialize(new { role = before.ToString() }), Told(account));

    /// <summary>The password, the second factor or the lock changed.</summary>
    public void Did(Account account, string action, string actor) => Add(account, actor, action, before: null, after: null);

    /// <summary>An account was deleted.</summary>
    public void Deleted(Account account, string actor) => Add(account, actor, "account.deleted", Told(account), after: null);

    private static string Told(Account account) => JsonSerializer.Serialize(new { name = account.UserName, role = account.Role.ToString() });

    private void Add(Account account, string actor, string action, string? before, string? after) => context.Audit.Add(new AuditEntry
    {
        At = clock.GetUtcNow().UtcDateTime,
        Actor = actor,
        Action = action,
        SubjectKind = Kind,
        SubjectId = account.Id.ToString(),
        BeforeJson = before,
        AfterJson = after,
    });
}
