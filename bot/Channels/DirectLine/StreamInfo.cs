using System.Text.Json.Nodes;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>
/// Bots say that a message streams in an entity of type <c>streaminfo</c>, as Teams has it; Web Chat 4.18.1 reads the same facts from
/// <c>channelData</c>. Both stay on the activity.
/// </summary>
internal static class StreamInfo
{
    private const string EntityType = "streaminfo";

    /// <summary>Copies the facts of a streaming activity into its channel data.</summary>
    /// <returns>The kind of stream activity: <c>informative</c>, <c>streaming</c> or <c>final</c>; null where it does not stream.</returns>
    public static string? Mirror(JsonObject activity)
    {
        if (activity["channelData"] is not JsonObject data) activity["channelData"] = data = [];
        if (Entity(activity) is { } entity)
            foreach (var name in new[] { "streamType", "streamId", "streamSequence" })
                if (data[name] is null && entity[name] is { } value)
                    data[name] = value.DeepClone();
        return data.Text("streamType");
    }

    /// <summary>Names the stream of a chunk: the first chunk gives the stream its own id.</summary>
    public static void Name(JsonObject chunk, string chunkId)
    {
        var data = (JsonObject)chunk["channelData"]!;
        if (data.Text("streamId") is null) data["streamId"] = chunkId;
    }

    /// <summary>
    /// Ends a stream: the final message takes the stream's id as its own and names no stream. So it replaces the chunks where they
    /// were seen, and is a message like others for a page that was opened later.
    /// </summary>
    /// <returns>The id that the message has to bear; null where it names no stream.</returns>
    public static string? End(JsonObject final)
    {
        var data = (JsonObject)final["channelData"]!;
        var streamId = data.Text("streamId");
        data.Remove("streamId");
        data.Remove("streamSequence");
        return streamId;
    }

    private static JsonObject? Entity(JsonObject activity) =>
        (activity["entities"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(entity => entity.Text("type") == EntityType);
}
