using System.Text;
using System.Text.Json;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>Some activities in order and the place that they lead to, as polling and streams deliver them.</summary>
/// <param name="Activities">The activities as JSON, oldest first.</param>
/// <param name="Watermark">The place after them; null where they are not stored and the client's place stays as it is.</param>
internal sealed record ActivitySet(IReadOnlyList<string> Activities, string? Watermark)
{
    /// <summary>Writes the set as JSON in UTF-8.</summary>
    public byte[] ToUtf8()
    {
        // The activities are JSON already; parsing and writing them again would be the larger part of a reader's work.
        var text = new StringBuilder("{\"activities\":[").AppendJoin(',', Activities).Append(']');
        if (Watermark is not null) text.Append(",\"watermark\":").Append(JsonSerializer.Serialize(Watermark));
        return Encoding.UTF8.GetBytes(text.Append('}').ToString());
    }
}
