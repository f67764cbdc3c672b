using System.Net;

namespace BotSuite.Bot.Channels;

/// <summary>The network that a client's address is counted under where there is a limit for one address.</summary>
internal static class ClientNetwork
{
    private const int IPv6NetworkBytes = 8;

    /// <summary>The address in hexadecimal digits; of an IPv6 address its first 64 bits, as whoever has one has 2^64 of them. Empty where unknown.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null) return "";
        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return Convert.ToHexString(bytes.AsSpan(0, Math.Min(bytes.Length, IPv6NetworkBytes)));
    }
}
