using System.Security.Claims;
using BotSuite.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace BotSuite.Portal.Features.Accounts.Own;

/// <summary>What people change about their own account.</summary>
internal sealed class OwnAccount(UserManager<Account> accounts, SignInManager<Account> signIn, AccountTrail trail)
{
    /// <summary>The account of a sign-in; null where it is gone.</summary>
    public Task<Account?> FindAsync(ClaimsPrincipal person) => accounts.GetUserAsync(person);

    /// <summary>The key for an authenticator app (RFC 6238), in groups of four; made where there is none.</summary>
    public async Task<string> KeyAsync(Account account)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is not { Length: > 0 } key)
        {
            await accounts.ResetAuthenticatorKeyAsync(account);
            await signIn.RefreshSignInAsync(account);
            key = (await accounts.GetAuthenticatorKeyAsync(account))!;
        }

        return string.Join(' ', key.Chunk(4).Select(group => new string(group)));
    }

    /// <summary>Changes the password; all other sign-ins of the account end.</summary>
    /// <returns>What is wrong; nothing where it was changed.</returns>
    public async Task<IReadOnlyList<AccountFault>> ChangePasswordAsync(Account account, string present, string password)
    {
        trail.Did(account, "account.password-changed", account.UserName!);
        var changed = await accounts.ChangePasswordAsync(account, present, password);
        if (changed.Succeeded) await signIn.RefreshSignInAsync(account);
        return [.. changed.Errors.Select(error => AccountFault.Of(error.Code))];
    }

    /// <summary>Switches the second step on or off for whoever holds the authenticator app.</summary>
    /// <returns>What is wrong; nothing where it was switched.</returns>
    public async Task<IReadOnlyList<AccountFault>> SwitchSecondStepAsync(Account account, string digits, bool on)
    {
        if (!await accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, digits)) return [AccountFault.WrongDigits];

        trail.Did(account, on ? "account.second-step-on" : "account.second-step-off", account.UserName!);
        var switched = await accounts.SetTwoFactorEnabledAsync(account, on);
        if (switched.Succeeded && !on) await accounts.ResetAuthenticatorKeyAsync(account);
        if (switched.Succeeded) await signIn.RefreshSignInAsync(account);
        return [.. switched.Errors.Select(error => AccountFault.Of(error.Code))];
    }
}
