using System.Text.Json;
using BotSuite.Answering.Conversations;

namespace BotSuite.Bot.Questions;

/// <summary>How a conversation keeps what is remembered between two messages. In a group it belongs to the person who spoke last.</summary>
/// <param name="UserKey">The pseudonym of that person.</param>
/// <param name="Memory">The memory as JSON.</param>
internal sealed record KeptMemory(string UserKey, string Memory)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The memory of a person; nothing where there is none, or it is another person's.</summary>
    public static ConversationMemory? Read(string? state, string userKey)
    {
        if (string.IsNullOrEmpty(state)) return null;
        try
        {
            return JsonSerializer.Deserialize<KeptMemory>(state, Json) is { Memory: { } memory } kept && kept.UserKey == userKey ? ConversationMemory.Read(memory) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The state of the conversation.</summary>
    public static string Write(ConversationMemory memory, string userKey) => JsonSerializer.Serialize(new KeptMemory(userKey, memory.Write()), Json);
}
