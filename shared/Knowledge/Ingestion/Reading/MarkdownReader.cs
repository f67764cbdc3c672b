using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Reading.Structure;
using BotSuite.Knowledge.Ingestion.Reading.Text;
using BotSuite.Knowledge.Ingestion.Splitting;
using BotSuite.Knowledge.Languages;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>
/// Reads Markdown (CommonMark with tables): a file is a document, its text is the plain text that the marks stand for, its
/// sections are the passages' headings. Text under a heading that is a question answers that question. Front matter gives
/// <c>title, lang, domain, jurisdiction, audience, issuer, effective_from, effective_to, review_by, rights, url, tags</c>.
/// </summary>
internal sealed class MarkdownReader(IOptions<IngestionOptions> options) : WholeFile(options)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().Build();

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    /// <inheritdoc/>
    protected override ReadDocument Read(string text, SourceFile file)
    {
        var document = Parse(text);
        var matter = FrontMatter.Of(document.OfType<YamlFrontMatterBlock>().FirstOrDefault()?.Lines.ToString().Split('\n') ?? []);
        var fields = new FactFields(matter.Field, matter.Tags);
        var plain = MarkdownText.Of(document);
        if (plain.Sections.Count == 0) throw new UnreadableException("there is no text in the file");

        var title = fields.Title() ?? (plain.Title is { } heading ? FactFields.Shortened(heading) : TitleOf(file));
        var words = plain.ToString();
        return new ReadDocument
        {
            Key = file.Name,
            File = file.Name,
            Title = title,
            Text = words,
            Language = fields.Language() ?? LanguageDetector.Detect(words).Code,
            Facts = fields.Facts(),
            Reader = "markdown/2",
            Passages = [.. plain.Sections.SelectMany(section => PassagesOf(section, words, title, plain.Title is not null))],
        };
    }

    private static MarkdownDocument Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            throw new UnreadableException("quotes or lists lie too deep inside each other");
        }
    }

    /// <summary>The passages of a section. What no heading of the first level stands above is headed by the title.</summary>
    private static IEnumerable<PassageDraft> PassagesOf(MarkdownSection section, string text, string title, bool hasTopHeading)
    {
        var path = section.HeadingPath.Count > 0 && hasTopHeading ? section.HeadingPath : [title, .. section.HeadingPath];
        var isAnswer = section.HeadingPath is [.., var heading] && QuestionHeading.Is(heading);
        if (section.Question is { } question)
            return AnswerLength.Split(text, section.Range).Select(range => new PassageDraft(PassageKind.FaqEntry, range, [question], path));
        return isAnswer
            ? PassageSplitter.Split(text, section.Range).Select(range => new PassageDraft(PassageKind.FaqEntry, range, [section.HeadingPath[^1]], path))
            : AskedPassages.Of(text, section.Range, path);
    }
}
