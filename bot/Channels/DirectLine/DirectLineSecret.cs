using System.Security.Cryptography;
using System.Text;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>
/// The secret of the Direct Line service and the keys derived from it. Whoever holds the secret may read every conversation;
/// it stays on servers. Processes with the same secret accept each other's tokens.
/// </summary>
public sealed class DirectLineSecret
{
    private readonly byte[] _secret;

    /// <summary>Derives the keys.</summary>
    /// <param name="secret">The secret as it stands in an Authorization header.</param>
    public DirectLineSecret(string secret)
    {
        _secret = Encoding.UTF8.GetBytes(secret);
        Value = secret;
    }

    /// <summary>The secret as it stands in an Authorization header.</summary>
    public string Value { get; }

    /// <summary>A key of 32 bytes for one purpose; knowing it tells nothing about the secret or about other keys.</summary>
    public byte[] KeyFor(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, 32, info: Encoding.UTF8.GetBytes(purpose));

    /// <summary>Whether the text is the secret; takes the same time for every text of a length.</summary>
    public bool Matches(string text) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text), _secret);
}
