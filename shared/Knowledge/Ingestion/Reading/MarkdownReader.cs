using BotSuite.Knowledge.Ingestion.Reading.Structure;
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
    private const string Reader = "markdown/3";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().Build();

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    /// <inheritdoc/>
    protected override ReadDocument Read(string text, SourceFile file)
    {
        var document = Parse(text);
        var matter = FrontMatter.Of(document.OfType<YamlFrontMatterBlock>().FirstOrDefault()?.Lines.ToString().Split('\n') ?? []);
        var fields = new FactFields(matter.Field, matter.Tags);
        return StructuredDocument.Of(MarkdownText.Of(document, LongestText), file, Reader, fields.Title(), fields.Language(), fields.Facts());
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
}
