using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace BotSuite.BotFramework.Tests.Drivers;

/// <summary>A token to be, all of whose parts a test may spoil before it is signed.</summary>
public sealed class TokenShape(SigningKey key, JsonObject claims)
{
    public JsonObject Header { get; } = new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = key.Id };

    public JsonObject Claims { get; } = claims;

    /// <summary>The key that signs, whatever the header says.</summary>
    public SigningKey SignedBy { get; set; } = key;

    /// <summary>Signs as its header says: RS256, HS256 with the public key as the secret, or none.</summary>
    public string Sign()
    {
        var signed = $"{Encode(Header)}.{Encode(Claims)}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        byte[] signature = (string?)Header["alg"] switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(SignedBy.Rsa.ExportSubjectPublicKeyInfoPem()), bytes),
            "RS512" => SignedBy.Rsa.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            _ => SignedBy.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
