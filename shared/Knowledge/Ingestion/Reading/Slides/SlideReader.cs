using BotSuite.Knowledge.Ingestion.Reading.Structure;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Reading.Slides;

/// <summary>Reads presentations: a slide is a page under its title, with its lists, tables, drawings with words, and the speaker's notes. Hidden slides are left out.</summary>
internal sealed class SlideReader(IOptions<ReadingOptions> options) : OfficeFile(options)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".pptx", ".pptm", ".ppsx", ".potx"];

    /// <inheritdoc/>
    protected override string Kind => "presentation (.pptx)";

    /// <inheritdoc/>
    protected override string Content => "ppt/";

    /// <inheritdoc/>
    protected override ReadDocument Read(SourceFile file, CancellationToken cancellationToken)
    {
        using var package = PresentationDocument.Open(file.Path, isEditable: false);
        var part = package.PresentationPart!;
        var slides = part.Presentation!.SlideIdList?.Elements<SlideId>().ToList() ?? [];
        if (slides.Count > Limits.MaximumPages)
            throw new UnreadableException($"the file has {slides.Count} slides; at most {Limits.MaximumPages} are read (Ingestion:MaximumPages)");

        var text = new StructuredText();
        var dropped = new List<string>();
        string? title = null;
        for (var i = 0; i < slides.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var writing = new SlideWriting(text, (SlidePart)part.GetPartById(slides[i].RelationshipId!.Value!), i + 1);
            if (writing.IsHidden) dropped.Add($"Slide {i + 1} is hidden: {writing.Title}".TrimEnd(' ', ':'));
            else writing.Write();
            if (i == 0 && !writing.IsHidden) title = writing.Title;
            dropped.AddRange(writing.Dropped.Where(words => !dropped.Contains(words)));
        }

        return StructuredDocument.Of(text, file, "slides/1", TitleOf(package) ?? DocumentTitle.Sensible(title), facts: FactsOf(package.ExtendedFilePropertiesPart)) with
        {
            Dropped = dropped,
        };
    }
}
