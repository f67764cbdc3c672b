using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace BotSuite.Portal.Features.Accounts;

/// <summary>The code that shows that whoever makes the first account can read this process's log or settings.</summary>
internal sealed class SetupCode(IOptions<AuthOptions> options)
{
    // No letters or digits that look alike: people type it.
    private const string Signs = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Length = 12;

    /// <summary>The code.</summary>
    public string Value { get; } = options.Value.SetupCode is { Length: > 0 } code ? code : RandomNumberGenerator.GetString(Signs, Length);

    /// <summary>Whether the code was made up here and has to be told.</summary>
    public bool IsMadeUp { get; } = options.Value.SetupCode.Length == 0;

    /// <summary>Whether somebody typed the code; takes the same time for a near miss as for nonsense.</summary>
    public bool Is(string? typed) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(typed?.Trim() ?? "")), SHA256.HashData(Encoding.UTF8.GetBytes(Value)));
}
