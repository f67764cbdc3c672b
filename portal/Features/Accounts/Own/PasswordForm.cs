namespace BotSuite.Portal.Features.Accounts.Own;

/// <summary>What somebody typed to change their password.</summary>
internal sealed class PasswordForm
{
    public string Present { get; set; } = "";

    public string Password { get; set; } = "";

    public string Again { get; set; } = "";
}
