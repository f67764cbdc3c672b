using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace BotSuite.BotFramework.Authentication;

/// <summary>The RSA keys of one JSON Web Key Set (RFC 7517), by key id, with the member <c>endorsements</c> that channels add.</summary>
internal sealed class SigningKeySet
{
    private readonly FrozenDictionary<string, ChannelSigningKey> _keys;

    private SigningKeySet(FrozenDictionary<string, ChannelSigningKey> keys) => _keys = keys;

    public int Count => _keys.Count;

    public ChannelSigningKey? Find(string keyId) => _keys.GetValueOrDefault(keyId);

    /// <summary>Reads a key set; keys that are broken, not RSA, shorter than 2048 bits or without an id are left out.</summary>
    /// <exception cref="JsonException">The text is no JSON object with an array <c>keys</c>.</exception>
    public static SigningKeySet Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("keys", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("A key set is an object with an array 'keys'.");
        }

        var keys = new Dictionary<string, ChannelSigningKey>(StringComparer.Ordinal);
        foreach (var element in list.EnumerateArray())
        {
            if (Read(element) is { } key)
                keys[key.Key.KeyId] = key;
        }

        return new SigningKeySet(keys.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static ChannelSigningKey? Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || Text(element, "kty") != "RSA" || Text(element, "use") is not (null or "sig"))
            return null;
        var (id, modulus, exponent) = (Text(element, "kid"), Bytes(element, "n"), Bytes(element, "e"));
        if (string.IsNullOrEmpty(id) || modulus is null || modulus.Length < 256 || exponent is not { Length: > 0 })
            return null;
        var key = new RsaSecurityKey(new RSAParameters { Modulus = modulus, Exponent = exponent }) { KeyId = id };
        return new ChannelSigningKey(key, EndorsementsOf(element));
    }

    private static FrozenSet<string> EndorsementsOf(JsonElement element) =>
        element.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String)
                .Select(item => item.GetString()!).ToFrozenSet(StringComparer.Ordinal)
            : [];

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static byte[]? Bytes(JsonElement element, string name)
    {
        try
        {
            return Text(element, name) is { } text ? Base64UrlEncoder.DecodeBytes(text) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
