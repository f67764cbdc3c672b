using System.Globalization;
using System.Text.Json.Nodes;
using BotSuite.Answering;
using BotSuite.BotFramework.Schema;

namespace BotSuite.Bot.Channels.Rendering;

/// <summary>
/// Answers for Teams: markdown without tables, numbers in brackets, and a schema.org Message within Teams' limits. The label
/// "AI generated" stands where a model put the sources in its own words, and is left out where the sentences are quotations.
/// </summary>
internal sealed class TeamsRenderer : IAnswerRenderer
{
    // Teams refuses the whole message where one of these is exceeded.
    private const int MostCitations = 20;
    private const int NameLength = 80;
    private const int AbstractLength = 160;

    private static readonly AnswerMarkdown Markdown = new(
        MarkdownText.EscapeMarkupOnly, number => string.Create(CultureInfo.InvariantCulture, $"[{number}]"), MostCitations);

    /// <inheritdoc />
    public Activity Render(Answer answer, SourceLinks links)
    {
        var cited = answer.Sentences.SelectMany(sentence => sentence.Proofs).Select(proof => proof.Citation).ToHashSet();
        var sources = answer.Citations.Where(citation => cited.Contains(citation.Number) && citation.Number <= MostCitations).ToArray();
        var message = MessageFactory.Text(Markdown.Write(answer));
        message.TextFormat = TextFormatTypes.Markdown;
        message.Locale = answer.Language;
        message.SuggestedActions = AnswerSuggestions.Of(answer);
        if (sources.Length > 0) message.Entities = [Entity(answer, sources, links)];
        // "custom" makes Teams ask the bot for the form, which asks for the same reasons as the one in web chat.
        if (AnswerEntity.CanBeJudged(answer)) message.SetChannelData(new JsonObject { ["feedbackLoop"] = new JsonObject { ["type"] = "custom" } });
        return message;
    }

    /// <inheritdoc />
    public string RenderBegun(IReadOnlyList<QuotedSentence> sentences) => Markdown.WriteBegun(sentences);

    private static Entity Entity(Answer answer, Citation[] sources, SourceLinks links)
    {
        var claims = new JsonArray();
        foreach (var source in sources)
            claims.Add(AnswerEntity.Claim(source.Number, new JsonObject
            {
                ["name"] = AnswerEntity.Cut(source.Title, NameLength),
                ["abstract"] = AnswerEntity.Cut(source.Excerpt, AbstractLength),
                ["url"] = links.To(answer, source),
            }));
        var message = AnswerEntity.Begin();
        message["citation"] = claims;
        if (AnswerEntity.IsRestated(answer)) message["additionalType"] = new JsonArray("AIGeneratedContent");
        return AnswerEntity.End(message);
    }
}
