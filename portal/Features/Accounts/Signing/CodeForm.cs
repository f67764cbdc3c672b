namespace BotSuite.Portal.Features.Accounts.Signing;

/// <summary>The code of an authenticator app as somebody typed it.</summary>
internal sealed class CodeForm
{
    public string Code { get; set; } = "";

    /// <summary>The digits alone: apps show them in two groups.</summary>
    public string Digits => string.Concat(Code.Where(char.IsAsciiDigit));
}
