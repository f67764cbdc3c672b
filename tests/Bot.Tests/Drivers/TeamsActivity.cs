using System.Text.Json.Nodes;

namespace BotSuite.Bot.Tests.Drivers;

/// <summary>Activities as Teams delivers them.</summary>
internal static class TeamsActivity
{
    public static JsonObject Message(string serviceUrl, string id, string text = "hello", string conversation = "a:1", string tenant = "tenant-1") => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["text"] = text,
        ["timestamp"] = "2026-11-25T03:00:00.000Z",
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl,
        ["locale"] = "en-US",
        ["from"] = new JsonObject { ["id"] = "29:person", ["aadObjectId"] = "0b2e", ["name"] = "Mina" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Bot" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal", ["tenantId"] = tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
    };
}
