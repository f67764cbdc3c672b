using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace BotSuite.BotFramework.Tests.Drivers;

/// <summary>A key of the login peer: what it signs with, and how it shows in the key set.</summary>
public sealed class SigningKey(string id, string[]? endorsements)
{
    // Making RSA keys is slow and tests only need them to differ, so each id keeps its key.
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, RSA> Made = new();

    public string Id => id;

    public RSA Rsa { get; } = Made.GetOrAdd(id, static _ => RSA.Create(2048));

    /// <summary>The channels in the member endorsements; null leaves the member out.</summary>
    public string[]? Endorsements { get; set; } = endorsements;

    public JsonObject ToJson()
    {
        var parameters = Rsa.ExportParameters(includePrivateParameters: false);
        var json = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
        if (Endorsements is not null)
            json["endorsements"] = new JsonArray([.. Endorsements.Select(item => JsonValue.Create(item))]);
        return json;
    }
}
