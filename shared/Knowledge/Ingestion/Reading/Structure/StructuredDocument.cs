using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Reading.Structure;

/// <summary>Makes a document of a structured text.</summary>
internal static class StructuredDocument
{
    /// <summary>The document of a file that is one document.</summary>
    /// <param name="text">What was written; it is closed by this.</param>
    /// <param name="file">The file.</param>
    /// <param name="reader">The reader with its version.</param>
    /// <param name="title">The title that the format gives; null for the first heading, or failing that the file's name.</param>
    /// <param name="language">The language that the format gives; null to detect it.</param>
    /// <param name="facts">What the format says about the document; null for nothing.</param>
    /// <exception cref="UnreadableException">There is no text in it.</exception>
    public static ReadDocument Of(
        StructuredText text, SourceFile file, string reader, string? title = null, string? language = null, DocumentFacts? facts = null)
    {
        if (!text.HasPassages) throw new UnreadableException("there is no text in the file");

        var heading = FactFields.Shortened(FirstOf(title, text.Title) ?? FileTitle.Of(file));
        var (words, passages) = text.Finish(heading);
        return new ReadDocument
        {
            Key = file.Name,
            File = file.Name,
            Title = heading,
            Text = words,
            Language = language ?? LanguageDetector.Detect(words).Code,
            Facts = facts ?? new DocumentFacts(),
            Reader = reader,
            Passages = passages,
        };
    }

    private static string? FirstOf(params ReadOnlySpan<string?> titles)
    {
        foreach (var title in titles)
            if (!string.IsNullOrWhiteSpace(title) && CleanWords.OnOneLine(title) is { Length: > 0 } clean) return clean;
        return null;
    }
}
