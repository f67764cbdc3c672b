using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>One page of a conversation's members.</summary>
public sealed class PagedMembersResult
{
    /// <summary>Hand this over for the next page; null on the last.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>The members of this page.</summary>
    public IList<ChannelAccount>? Members { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
