using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>A person or a bot on a channel.</summary>
public class ChannelAccount
{
    /// <summary>An account of which nothing is known yet.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>An account with the facts that most channels give.</summary>
    public ChannelAccount(string? id, string? name = null, string? role = null, string? aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>Identifier on the channel; in Teams it differs from bot to bot.</summary>
    public string? Id { get; set; }

    /// <summary>Name to show. May be absent.</summary>
    public string? Name { get; set; }

    /// <summary>Object id in Microsoft Entra, the stable key of a person in Teams.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    public string? Role { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
