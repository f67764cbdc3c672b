using BotSuite.Knowledge.Ingestion.Reading.Structure;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Reading.Word;

/// <summary>
/// Reads Word documents: headings by style and outline level, numbered lists as Word counts them, tables, footnotes, text boxes.
/// What is deleted, hidden, a comment, or in headers, footers and tables of contents is left out.
/// </summary>
internal sealed class WordReader(IOptions<ReadingOptions> options) : OfficeFile(options)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".docx", ".docm", ".dotx"];

    /// <inheritdoc/>
    protected override string Kind => "Word document (.docx)";

    /// <inheritdoc/>
    protected override string Content => "word/";

    /// <inheritdoc/>
    protected override ReadDocument Read(SourceFile file, CancellationToken cancellationToken)
    {
        using var package = WordprocessingDocument.Open(file.Path, isEditable: false);
        var writing = WordWriting.Of(package.MainDocumentPart!, cancellationToken);
        var title = writing.Text.Title ?? TitleOf(package);
        return StructuredDocument.Of(writing.Text, file, "word/1", title, facts: FactsOf(package.ExtendedFilePropertiesPart)) with
        {
            Dropped = writing.Dropped,
            Remarks = writing.HoldsHiddenText ? ["Words that the document hides were left out."] : [],
        };
    }
}
