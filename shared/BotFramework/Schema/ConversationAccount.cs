using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>A conversation on a channel.</summary>
public class ConversationAccount
{
    /// <summary>A conversation of which nothing is known yet.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>A conversation with its identifier.</summary>
    public ConversationAccount(bool? isGroup = null, string? conversationType = null, string? id = null, string? name = null, string? tenantId = null)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        TenantId = tenantId;
    }

    /// <summary>Whether more than one person takes part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>Kind of conversation; in Teams personal, groupChat or channel.</summary>
    public string? ConversationType { get; set; }

    /// <summary>Identifier on the channel. In a Teams thread it ends in <c>;messageid=</c> and the root's id.</summary>
    public string? Id { get; set; }

    /// <summary>Name to show.</summary>
    public string? Name { get; set; }

    /// <summary>Object id in Microsoft Entra.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    public string? Role { get; set; }

    /// <summary>Tenant that the conversation belongs to.</summary>
    public string? TenantId { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
