using BotSuite.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace BotSuite.Portal.Features.Accounts;

/// <summary>
/// Refuses passwords that others would try first, as NIST SP 800-63B asks: the name of the account, the product's own, rows of the
/// keyboard and the alphabet, and the same few words over and over.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    private static readonly string[] Tried =
    [
        "password", "passwort", "botsuite", "letmein", "welcome", "administrator", "iloveyou", "qwerty", "qwertz", "asdfgh", "zxcvbn", "1q2w3e", "abcdef", "123456", "654321", "changeme", "secret",
    ];

    /// <inheritdoc />
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        var typed = password ?? "";
        if (user.UserName is { Length: >= 4 } name && typed.Contains(name, StringComparison.OrdinalIgnoreCase)) return Refuse("PasswordLikeName");
        return Rest(typed).Length < typed.Length / 2 ? Refuse("PasswordCommon") : Task.FromResult(IdentityResult.Success);
    }

    // What is left when everything that is tried first is taken out.
    private static string Rest(string typed) =>
        Tried.Aggregate(typed, (left, word) => left.Replace(word, "", StringComparison.OrdinalIgnoreCase)) is var left && left.Distinct().Count() > 3 ? left : "";

    private static Task<IdentityResult> Refuse(string code) => Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = code }));
}
