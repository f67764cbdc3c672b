using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading.Text;

public sealed class FaqShapesTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Marked_questions_of_a_text_file_become_entries()
    {
        var document = await new PlainTextReader(Options.Create(new IngestionOptions())).ReadAsync(_folder.Write("faq.txt", "Q: How do I pay?\nA: By card.\n"));
        var entry = Assert.Single(document.Passages);
        Assert.Equal((PassageKind.FaqEntry, "How do I pay?", "By card."), (entry.Kind, entry.Questions.Single(), entry.Range.Of(document.Text)));
    }

    [Theory]
    [InlineData("# Help\n\nIntro.\n\n<details>\n<summary>How do I <b>pay</b>?</summary>\n\nBy *card*.\n\n- or cash\n\n</details>\n\nAfter.")]
    [InlineData("# Help\n\nIntro.\n\n<details><summary>How do I pay?</summary>\nBy card.\n- or cash\n</details>\n\nAfter.")]
    [InlineData("# Help\n\nIntro.\n\n| Question | Answer |\n|---|---|\n| How do I pay? | By card. - or cash |\n\nAfter.")]
    public async Task Details_and_tables_in_Markdown_become_entries_and_what_follows_them_does_not(string markdown)
    {
        var document = await new MarkdownReader(Options.Create(new IngestionOptions())).ReadAsync(_folder.Write("faq.md", markdown));
        Assert.Equal(
            [(PassageKind.Section, "", "Intro."), (PassageKind.FaqEntry, "How do I pay?", "By card. - or cash"), (PassageKind.Section, "", "After.")],
            document.Passages.Select(passage => (passage.Kind, string.Join('|', passage.Questions), string.Join(' ', passage.Range.Of(document.Text).Split('\n', StringSplitOptions.RemoveEmptyEntries)))));
        Assert.All(document.Passages, passage => Assert.Equal("Help", passage.HeadingPath[0]));
    }
}
