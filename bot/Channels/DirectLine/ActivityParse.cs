using System.Text.Json.Nodes;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>What came of reading an activity that a client posted: the activity, or what is wrong with it.</summary>
/// <param name="Activity">The activity; its property names are found in any case. Null where it is not good.</param>
/// <param name="SenderId">Who the client says it is; believed of the secret's holder only. Null where it does not say.</param>
/// <param name="SenderName">The name that the client says; null where it does not say.</param>
/// <param name="Fault">What is wrong, in a sentence for the client's developer; null where it is good.</param>
internal sealed record ActivityParse(JsonObject? Activity, string? SenderId, string? SenderName, string? Fault);
