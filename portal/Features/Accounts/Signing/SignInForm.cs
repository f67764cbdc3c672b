namespace BotSuite.Portal.Features.Accounts.Signing;

/// <summary>What somebody typed to sign in.</summary>
internal sealed class SignInForm
{
    public string Name { get; set; } = "";

    public string Password { get; set; } = "";

    public bool Keep { get; set; }
}
