using BotSuite.Knowledge.Ingestion.Reading.Structure;
using BotSuite.Knowledge.Ingestion.Reading.Text;
using BotSuite.Knowledge.Languages;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>
/// Reads plain text: a file is a document, its text is kept to the character, its title is the file's name.
/// Questions that are marked as such (<c>Q:</c>, <c>A:</c>) become questions with their answers.
/// </summary>
internal sealed class PlainTextReader(IOptions<IngestionOptions> options) : WholeFile(options)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Extensions { get; } = [".txt", ".text"];

    /// <inheritdoc/>
    protected override ReadDocument Read(string text, SourceFile file)
    {
        var title = FileTitle.Of(file);
        return new ReadDocument
        {
            Key = file.Name,
            File = file.Name,
            Title = title,
            Text = text,
            Language = LanguageDetector.Detect(text).Code,
            Facts = new DocumentFacts(),
            Reader = "text/2",
            Passages = [.. AskedPassages.Of(text, new TextRange(0, text.Length), [title])],
        };
    }
}
