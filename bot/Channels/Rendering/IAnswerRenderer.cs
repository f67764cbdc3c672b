using BotSuite.Answering;
using BotSuite.BotFramework.Schema;

namespace BotSuite.Bot.Channels.Rendering;

/// <summary>Makes a channel's message of an answer, within that channel's markup and limits.</summary>
internal interface IAnswerRenderer
{
    /// <summary>The message; not sent, and without addressee.</summary>
    Activity Render(Answer answer, SourceLinks links);

    /// <summary>The text of an answer of which only the first sentences are known, in the channel's markup; empty for none.</summary>
    string RenderBegun(IReadOnlyList<QuotedSentence> sentences);
}
