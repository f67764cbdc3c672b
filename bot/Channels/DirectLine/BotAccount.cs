using System.Text.Json.Nodes;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>The bot as a member of Direct Line conversations.</summary>
/// <param name="Id">The app id where there is one, else <c>bot</c>.</param>
/// <param name="Name">The name that it shows.</param>
public sealed record BotAccount(string Id, string Name)
{
    /// <summary>The address that stands as <c>serviceUrl</c> on activities for the bot; it is a name, nothing listens there.</summary>
    public const string ServiceUrl = "urn:botsuite:webchat";

    internal JsonObject ToJson() => new() { ["id"] = Id, ["name"] = Name, ["role"] = "bot" };
}
