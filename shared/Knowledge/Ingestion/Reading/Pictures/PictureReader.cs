using BotSuite.Knowledge.Ingestion.Reading.Structure;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Reading.Pictures;

/// <summary>Reads the words of pictures, where the machine has tesseract.</summary>
internal sealed class PictureReader(PageRecognition recognition, IOptions<ReadingOptions> options) : DocumentFile
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp"];

    /// <inheritdoc/>
    protected override async Task<ReadDocument> ReadDocumentAsync(SourceFile file, CancellationToken cancellationToken)
    {
        PictureHead.Check(file.Path);
        var lines = await recognition.OfPictureAsync(file.Path, cancellationToken);
        var text = new StructuredText();
        text.BeginPage(1);
        RecognisedText.Write(lines, text, options.Value.LowestReadingConfidence);
        if (!text.HasPassages) throw new UnreadableException("there are no words in the picture");
        var document = StructuredDocument.Of(text, file, "pictures/1");
        return document with { Passages = LowConfidence.Marked(document.Passages, options.Value.LowestReadingConfidence) };
    }
}
