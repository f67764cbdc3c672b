using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema.Teams;

/// <summary>What Teams says of a team.</summary>
public sealed class TeamDetails
{
    /// <summary>Identifier on the channel.</summary>
    public string? Id { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Identifier of the group in Microsoft Entra.</summary>
    public string? AadGroupId { get; set; }

    /// <summary>Organisation that owns the team.</summary>
    public string? TenantId { get; set; }

    /// <summary>standard, private or shared.</summary>
    public string? Type { get; set; }

    /// <summary>How many channels it has.</summary>
    public int? ChannelCount { get; set; }

    /// <summary>How many members it has.</summary>
    public int? MemberCount { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
