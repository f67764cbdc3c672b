using System.Globalization;
using System.Text;
using BotSuite.Answering;
using BotSuite.BotFramework.Schema;

namespace BotSuite.Bot.Channels.Rendering;

/// <summary>Answers for every other channel: text that needs no markup to be read, with its sources below.</summary>
internal sealed class PlainRenderer : IAnswerRenderer
{
    private static readonly AnswerMarkdown Text = new(
        MarkdownText.OneLine, number => string.Create(CultureInfo.InvariantCulture, $"[{number}]"), highest: int.MaxValue);

    /// <inheritdoc />
    public Activity Render(Answer answer, SourceLinks links)
    {
        var message = MessageFactory.Text(Text.Write(answer) + Sources(answer, links));
        message.TextFormat = TextFormatTypes.Plain;
        message.Locale = answer.Language;
        message.SuggestedActions = AnswerSuggestions.Of(answer);
        return message;
    }

    /// <inheritdoc />
    public string RenderBegun(IReadOnlyList<QuotedSentence> sentences) => Text.WriteBegun(sentences);

    private static string Sources(Answer answer, SourceLinks links)
    {
        if (answer.Sentences.Count == 0 || answer.Citations.Count == 0) return "";
        var words = AnswerWords.In(answer.Language);
        var list = new StringBuilder();
        if (AnswerEntity.IsRestated(answer)) list.Append(CultureInfo.InvariantCulture, $"\n\n({words.Restated})");
        list.Append(CultureInfo.InvariantCulture, $"\n\n{words.Sources}:");
        foreach (var citation in answer.Citations)
            list.Append(CultureInfo.InvariantCulture, $"\n[{citation.Number}] {MarkdownText.OneLine(citation.Title)} {links.To(answer, citation)}");
        return list.ToString();
    }
}
