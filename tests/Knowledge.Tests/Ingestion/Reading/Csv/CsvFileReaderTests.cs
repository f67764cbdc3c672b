using System.Text;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Ingestion.Reading.Csv;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading.Csv;

public sealed class CsvFileReaderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("question,answer\nHow do I pay?,\"By card,\nor cash.\"\n")]
    [InlineData("\uFEFFQuestion;Answer\r\nHow do I pay?;\"By card,\r\nor cash.\"\r\n")]
    [InlineData("질문\t답변\nHow do I pay?\t\"By card,\nor cash.\"")]
    public async Task Columns_of_questions_and_answers_become_entries_whatever_stands_between_the_cells(string csv)
    {
        var document = await Reader().ReadAsync(_folder.Write("faq.csv", csv));
        var entry = Assert.Single(document.Passages);
        Assert.Equal((PassageKind.FaqEntry, "How do I pay?", "By card,\nor cash."), (entry.Kind, entry.Questions.Single(), entry.Range.Of(document.Text)));
        Assert.Equal("faq", document.Title);
    }

    [Fact]
    public async Task Two_columns_of_questions_and_answers_need_no_headings()
    {
        var document = await Reader().ReadAsync(_folder.Write("faq.csv", "How do I pay?,By card.\n환불이 되나요?,네.\n"));
        Assert.Equal(["How do I pay?", "환불이 되나요?"], document.Passages.Select(passage => passage.Questions.Single()));
    }

    [Fact]
    public async Task Rows_of_other_tables_name_their_columns_and_formulas_stay_text()
    {
        var document = await Reader().ReadAsync(_folder.Write("fees.tsv", "Plan\tFee, monthly\tNote\nBasic\t9.00\t=HYPERLINK(\"x\")\nPro\t12.00\n"));
        Assert.Contains("Plan: Basic; Fee, monthly: 9.00; Note: =HYPERLINK(\"x\")", document.Text, StringComparison.Ordinal);
        Assert.Contains("Plan: Pro; Fee, monthly: 12.00", document.Text, StringComparison.Ordinal);
        Assert.Contains("more or fewer cells than there are headings: 1", string.Join(' ', document.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed_does_not_swallow_the_file()
    {
        var rows = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"name{i},{i}\n"));
        var document = await Reader().ReadAsync(_folder.Write("open.csv", "Name,Count\n\"broken,1\n" + rows));
        Assert.Contains("Name: name1999; Count: 1999", document.Text, StringComparison.Ordinal);
        Assert.Contains(document.Remarks, remark => remark.Contains("never closed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_old_korean_file_is_read_and_says_so()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(949)!.GetBytes("질문,답변\n언제 여나요?,아홉 시에 엽니다.\n");
        var document = await Reader().ReadAsync(_folder.Write("faq.csv", bytes));
        Assert.Equal("아홉 시에 엽니다.", Assert.Single(document.Passages).Range.Of(document.Text));
        Assert.Contains(document.Remarks, remark => remark.Contains("CP949", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_with_more_rows_than_are_read_is_refused_by_name()
    {
        var path = _folder.Write("long.csv", string.Concat(Enumerable.Range(0, 2_500).Select(i => $"a{i},b\n")));
        var failure = await Reader(new ReadingOptions { MaximumPages = 2 }).FailureAsync(path);
        Assert.Equal("the table has more than 2000 rows (Ingestion:MaximumPages, in thousands)", failure.Reason);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData(",,,\n,,,\n")]
    [InlineData("\"\"\"\"\"\"\"")]
    [InlineData("a")]
    public async Task Odd_files_end_in_words_or_a_reason(string csv)
    {
        await foreach (var outcome in Reader().ReadAsync(new SourceFile(_folder.Write("odd.csv", csv), "odd.csv"), TestContext.Current.CancellationToken))
            Assert.True(outcome.Document is not null || outcome.Failure!.Reason == "there is no text in the file", outcome.Failure?.Reason);
    }

    private static CsvFileReader Reader(ReadingOptions? limits = null) => new(Options.Create(new IngestionOptions()), Options.Create(limits ?? new ReadingOptions()));
}
