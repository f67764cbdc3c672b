namespace BotSuite.Portal.Features.Accounts.Signing;

/// <summary>What somebody typed to make the first account.</summary>
internal sealed class SetupForm
{
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public string Password { get; set; } = "";

    public string Again { get; set; } = "";
}
