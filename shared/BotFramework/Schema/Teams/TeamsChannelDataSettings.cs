using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema.Teams;

/// <summary>Settings of the bot's installation.</summary>
public sealed class TeamsChannelDataSettings
{
    /// <summary>Channel that was chosen when the bot was installed.</summary>
    public ChannelInfo? SelectedChannel { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
