using System.Globalization;
using BotSuite.Answering;

namespace BotSuite.Bot.Channels.Rendering;

/// <summary>The addresses that an answer's citations open.</summary>
/// <param name="root">The bot's public address, such as <c>https://bot.example.org/</c>; null where it is not known: the links are relative then, and the chat page resolves them.</param>
public sealed class SourceLinks(Uri? root)
{
    /// <summary>The page that shows the source of a citation with the quoted words marked.</summary>
    public string To(Answer answer, Citation citation)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(citation);
        var path = string.Create(CultureInfo.InvariantCulture,
            $"/answers/{answer.TurnId}/sources/{citation.Number}?lang={Uri.EscapeDataString(answer.Language)}#q1");
        return root is null ? path : new Uri(root, path).AbsoluteUri;
    }
}
