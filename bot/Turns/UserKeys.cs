using System.Security.Cryptography;
using System.Text;

namespace BotSuite.Bot.Turns;

/// <summary>Turns the channel's id of a person into a pseudonym: the same person gets the same one, and nobody without the key can go back.</summary>
/// <param name="key">The secret key of the hash, 32 bytes.</param>
public sealed class UserKeys(byte[] key)
{
    /// <summary>The pseudonym of a sender: HMAC-SHA256 of channel and sender, 64 lower-case hexadecimal digits.</summary>
    public string Of(string channelId, string senderId) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{channelId}\n{senderId}")));
}
