using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Tests.Ingestion;

public sealed class MarkdownImportTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Headings_become_paths_and_a_heading_that_is_a_question_is_answered_by_what_stands_under_it()
    {
        var version = await ImportAsync("""
            # Deposits

            What this page is about.

            ## When do I get it back?

            Within *14 days* of moving [out](https://x.example).

            ## Deductions

            Only for damage &amp; unpaid rent.

            ### Proof

            The landlord has to show it.
            """);

        Assert.Equal("Deposits", version.Title);
        Assert.Equal(
            [
                (PassageKind.Section, "", "Deposits", "What this page is about."),
                (PassageKind.FaqEntry, "When do I get it back?", "Deposits > When do I get it back?", "Within 14 days of moving out."),
                (PassageKind.Section, "", "Deposits > Deductions", "Only for damage & unpaid rent."),
                (PassageKind.Section, "", "Deposits > Deductions > Proof", "The landlord has to show it."),
            ],
            version.Passages.OrderBy(passage => passage.Ordinal).Select(passage => (passage.Kind, string.Join('|', passage.Questions),
                string.Join(" > ", passage.HeadingPath), version.Text[passage.Start..passage.End])));
    }

    [Fact]
    public async Task Front_matter_gives_the_facts_and_is_no_text()
    {
        var version = await ImportAsync("""
            ---
            title: "Tenancy guide: deposits"
            lang: en-GB
            domain: legal
            jurisdiction: KR-11
            audience: tenants
            issuer: Legal Aid Clinic
            effective_from: 2026-01-01
            effective_to: 2026-12-31
            review_by: 2026-06-30
            rights: CC BY 4.0
            url: https://clinic.example/deposits
            tags: [deposit, "rent"]
            unknown: {a: 1}
            ---
            Pay the deposit by bank transfer.
            """);

        Assert.Equal(("Tenancy guide: deposits", "en", "legal", "KR-11", "tenants", "Legal Aid Clinic"),
            (version.Title, version.Language, version.Domain, version.Jurisdiction, version.Audience, version.Issuer));
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), new DateOnly(2026, 6, 30)),
            (version.EffectiveFrom, version.EffectiveTo, version.ReviewBy));
        Assert.Equal(("CC BY 4.0", "https://clinic.example/deposits"), (version.Rights, version.OriginUrl));
        Assert.Equal(["deposit", "rent"], version.Tags);
        Assert.Equal("Pay the deposit by bank transfer.", version.Text.Trim());
        Assert.Equal(["Tenancy guide: deposits"], Assert.Single(version.Passages).HeadingPath);
    }

    [Fact]
    public async Task Tags_may_stand_on_lines_of_their_own()
    {
        var version = await ImportAsync("---\r\ntags:\r\n  - one\r\n  - two\r\n---\r\nText.\r\n");
        Assert.Equal(["one", "two"], version.Tags);
    }

    [Fact]
    public async Task Lists_tables_code_and_html_stay_readable_lines()
    {
        var version = await ImportAsync("""
            ## Steps

            Do this:

            1. Open the
               app
            2. Choose:
               - small
               - large

            | Size | Price |
            |------|-------|
            | S    | 10    |

            ```
            code  kept
            ```

            > Quoted **words**.

            <!-- not for readers -->
            <div>Inside a <b>box</b></div>

            Hard  
            break and ![a picture](x.png) <https://a.example>
            """);

        Assert.Equal(
            """
            Steps

            Do this:

            1. Open the app
            2. Choose:
              - small
              - large

            - Size: S; Price: 10

            code  kept

            Quoted words.

            Inside a box

            Hard
            break and a picture https://a.example

            """.ReplaceLineEndings("\n"),
            version.Text);
    }

    [Fact]
    public async Task Long_sections_are_cut_between_sentences_and_lists_stay_whole_with_their_introduction()
    {
        var sentences = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"This is sentence number {i} of the text."));
        var list = string.Join('\n', Enumerable.Range(0, 30).Select(i => $"- item number {i}"));
        var version = await ImportAsync($"# Long\n\n{sentences}\n\nBring all of these:\n\n{list}\n\nThat is all.");

        var texts = version.Passages.OrderBy(passage => passage.Ordinal).Select(passage => version.Text[passage.Start..passage.End]).ToList();
        Assert.All(texts, text => Assert.Matches(@"(\.|item number 29)\z", text));
        Assert.Contains(texts, text => text.Contains("Bring all of these:", StringComparison.Ordinal)
            && text.Contains("- item number 0", StringComparison.Ordinal) && text.Contains("- item number 29", StringComparison.Ordinal));
        Assert.All(texts, text => Assert.InRange(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 1, 230));
    }

    [Theory]
    [InlineData("---\neffective_from: soon\n---\nText.", "'effective_from' is not a day such as 2026-01-31")]
    [InlineData("---\ntitle: Nothing else\n---\n", "there is no text in the file")]
    [InlineData("", "the file is empty")]
    [InlineData("\0\0\0\0", "not a text file: it holds the character NUL")]
    public async Task A_file_that_cannot_be_read_is_a_failure_with_its_reason(string text, string reason)
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        var report = await process.ImportAsync(_folder.Write("doc.md", text));
        Assert.Equal([new ImportFailure("doc.md", null, reason)], report.Failures);
    }

    [Theory]
    [InlineData(">", 20_000)]
    [InlineData("- ", 2_000)]
    [InlineData("[", 20_000)]
    [InlineData("![](", 5_000)]
    [InlineData("*a_", 20_000)]
    [InlineData("`", 20_000)]
    [InlineData("<a ", 5_000)]
    [InlineData("|a", 5_000)]
    public async Task Hostile_repetition_ends_in_a_document_or_a_failure(string piece, int times)
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        var hostile = string.Concat(Enumerable.Repeat(piece, times)) + "x\n";
        var report = await process.ImportAsync(_folder.Write("doc.md", hostile));
        Assert.Equal(1, report.Added + report.FailureCount);
    }

    private async Task<DocumentVersion> ImportAsync(string markdown)
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);
        var report = await process.ImportAsync(_folder.Write("doc.md", markdown));
        Assert.Empty(report.Failures);
        return await process.StoreAsync(context => context.DocumentVersions.AsNoTracking().Include(version => version.Passages).SingleAsync());
    }
}
