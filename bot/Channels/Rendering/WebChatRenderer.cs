using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using BotSuite.Answering;
using BotSuite.BotFramework.Schema;
using BotSuite.Data.Turns;

namespace BotSuite.Bot.Channels.Rendering;

/// <summary>
/// Answers for Web Chat 4.18: markdown whose link definitions are the list of sources, and a schema.org Message for the label
/// and the thumbs. Web Chat sends a thumb without saying which message it is about, so the action itself carries the answer's id.
/// </summary>
internal sealed class WebChatRenderer : IAnswerRenderer
{
    private const int TitleLength = 120;

    private static readonly AnswerMarkdown Markdown = new(
        MarkdownText.Escape, number => string.Create(CultureInfo.InvariantCulture, $"[{number}][{number}]"), highest: int.MaxValue);

    // A number is a link to the list of sources, which ends the answer. The final message takes the place of what was shown before it.
    private static readonly AnswerMarkdown Unnumbered = new(MarkdownText.Escape, _ => "", highest: 0);

    /// <inheritdoc />
    public Activity Render(Answer answer, SourceLinks links)
    {
        var cited = answer.Sentences.SelectMany(sentence => sentence.Proofs).Select(proof => proof.Citation).ToHashSet();
        var sources = answer.Citations.Where(citation => cited.Contains(citation.Number)).ToArray();
        var message = MessageFactory.Text(Text(answer, sources, links));
        message.TextFormat = TextFormatTypes.Markdown;
        message.Locale = answer.Language;
        message.SuggestedActions = AnswerSuggestions.Of(answer);
        if (Entity(answer, sources, links) is { } entity) message.Entities = [entity];
        return message;
    }

    /// <inheritdoc />
    public string RenderBegun(IReadOnlyList<QuotedSentence> sentences) => Unnumbered.WriteBegun(sentences);

    private static string Text(Answer answer, Citation[] sources, SourceLinks links)
    {
        var text = new StringBuilder(Markdown.Write(answer));
        if (sources.Length > 0) text.Append('\n');
        foreach (var source in sources)
            text.Append(CultureInfo.InvariantCulture,
                $"\n[{source.Number}]: {links.To(answer, source)} \"{MarkdownText.Escape(AnswerEntity.Cut(source.Title, TitleLength))}\"");
        return text.ToString();
    }

    private static Entity? Entity(Answer answer, Citation[] sources, SourceLinks links)
    {
        var message = AnswerEntity.Begin();
        if (sources.Length > 0) message["citation"] = Citations(answer, sources, links);
        if (AnswerEntity.CanBeJudged(answer)) message["potentialAction"] = new JsonArray(Thumb("LikeAction", answer), Thumb("DislikeAction", answer));
        return message.ContainsKey("citation") || message.ContainsKey("potentialAction") ? AnswerEntity.End(message) : null;
    }

    private static JsonArray Citations(Answer answer, Citation[] sources, SourceLinks links)
    {
        var claims = new JsonArray();
        foreach (var source in sources)
            claims.Add(AnswerEntity.Claim(source.Number, new JsonObject
            {
                ["name"] = AnswerEntity.Cut(source.Title, TitleLength),
                ["text"] = MarkdownText.Escape(source.Excerpt),
                ["url"] = links.To(answer, source),
            }));
        // Web Chat shows the label of the first claim under the message, for the message as a whole.
        if (answer.Ending == TurnEnding.Answered)
            claims[0]!["claimInterpreter"] = new JsonObject { ["@type"] = "Project", ["slogan"] = AnswerWords.In(answer.Language).LabelOf(answer) };
        return claims;
    }

    private static JsonObject Thumb(string type, Answer answer) => new()
    {
        ["@type"] = type,
        ["actionStatus"] = "PotentialActionStatus",
        ["object"] = new JsonObject { ["@type"] = "Message", ["@id"] = answer.TurnId.ToString() },
    };
}
