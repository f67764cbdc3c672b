using BotSuite.Data.Accounts;

namespace BotSuite.Portal.Features.Accounts.People;

/// <summary>An account as the list shows it.</summary>
internal sealed record AccountLine(Guid Id, string Name, AccountRole Role, DateTime? SignedInAt, bool IsLocked, bool HasSecondStep);
