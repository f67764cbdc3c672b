using ChannelIds = BotSuite.BotFramework.Schema.Channels;

namespace BotSuite.Bot.Channels.Rendering;

/// <summary>Knows which renderer speaks which channel's markup.</summary>
internal static class AnswerRenderers
{
    private static readonly WebChatRenderer WebChat = new();
    private static readonly TeamsRenderer Teams = new();
    private static readonly PlainRenderer Plain = new();

    /// <summary>The renderer of a channel; plain text for a channel of which nothing is known.</summary>
    public static IAnswerRenderer For(string? channelId) => channelId switch
    {
        ChannelIds.Webchat or ChannelIds.Directline => WebChat,
        ChannelIds.Msteams => Teams,
        _ => Plain,
    };
}
