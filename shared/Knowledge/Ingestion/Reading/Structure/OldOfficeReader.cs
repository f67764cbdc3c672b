namespace BotSuite.Knowledge.Ingestion.Reading.Structure;

/// <summary>Says of files in formats that cannot be read what to do about them.</summary>
internal sealed class OldOfficeReader : DocumentFile
{
    private static readonly Dictionary<string, (string Name, string Cure)> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".doc"] = ("the old format of Word", ".docx"),
        [".xls"] = ("the old format of Excel", ".xlsx"),
        [".ppt"] = ("the old format of PowerPoint", ".pptx"),
        [".rtf"] = ("Rich Text Format", ".docx"),
        [".odt"] = ("the format of OpenDocument texts", ".docx"),
        [".ods"] = ("the format of OpenDocument spreadsheets", ".xlsx"),
        [".odp"] = ("the format of OpenDocument presentations", ".pptx"),
        [".hwp"] = ("the format of Hangul", ".docx or .pdf"),
        [".hwpx"] = ("the format of Hangul", ".docx or .pdf"),
    };

    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [.. Formats.Keys];

    /// <inheritdoc/>
    public override bool OnlyExplains => true;

    /// <inheritdoc/>
    protected override Task<ReadDocument> ReadDocumentAsync(SourceFile file, CancellationToken cancellationToken)
    {
        var (name, cure) = Formats[Path.GetExtension(file.Path)];
        throw new UnreadableException($"the file is in {name}, which cannot be read; open it in its program and save it as {cure}");
    }
}
