using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Reading;
using BotSuite.Knowledge.Ingestion.Reading.Sheets;
using BotSuite.Knowledge.Tests.Drivers;
using static BotSuite.Knowledge.Tests.Ingestion.Reading.Sheets.SheetFiles;

namespace BotSuite.Knowledge.Tests.Ingestion.Reading.Sheets;

public sealed class SheetReaderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rows_name_their_columns_and_show_numbers_as_the_sheet_does()
    {
        var document = await ReadAsync([], ("Fees", "", "<sheetData>" + Row(1, "Fees of the year") + Row(3, "Name", "From", "Rate", "Fee", "Seen")
            + Row(4, "Parking", "46053/1", "0.125/2", "12500/3", "46053.75/4") + Row(5, "Locker", "", "0.3", "-2.5/5", "0.1") + "</sheetData>"));
        Assert.Equal(
            "Fees\n\nFees of the year\n\n"
            + "- Name: Parking; From: 2026-01-31; Rate: 12.50%; Fee: 12,500원; Seen: 2026-01-31 18:00\n"
            + "- Name: Locker; Rate: 0.3; Fee: -€ 2.50; Seen: 0.1\n", document.Text);
        Assert.Equal(["test", "Fees"], Assert.Single(document.Passages).HeadingPath);
    }

    [Fact]
    public async Task Questions_and_answers_become_entries_with_merged_categories()
    {
        var document = await ReadAsync(["질문", "답변", "구분", "배송"], ("FAQ", "", "<sheetData>" + Row(1, "#2", "#0", "#1")
            + Row(2, "#3", "언제 오나요?", "사흘 안에 옵니다.") + Row(3, "", "얼마인가요?", "무료입니다.") + "</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"));
        Assert.Equal(["배송/언제 오나요?/사흘 안에 옵니다.", "배송/얼마인가요?/무료입니다."],
            document.Passages.Select(passage => $"{passage.HeadingPath[^1]}/{Assert.Single(passage.Questions)}/{passage.Range.Of(document.Text)}"));
        Assert.All(document.Passages, passage => Assert.Equal(PassageKind.FaqEntry, passage.Kind));
        Assert.Equal("ko", document.Language);
    }

    [Fact]
    public async Task Hidden_sheets_rows_and_columns_are_left_out_and_listed()
    {
        var document = await ReadAsync([],
            ("Open", "", "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>" + Row(1, "seen", "hidden column") + Row(2, "hidden=\"1\"", ["hidden row"]) + "</sheetData>"),
            ("Secret", "veryHidden", "<sheetData>" + Row(1, "hidden sheet") + "</sheetData>"));
        Assert.DoesNotContain("hidden", document.Text, StringComparison.Ordinal);
        Assert.Equal(["1 hidden rows of sheet 'Open'.", "Sheet 'Secret' is hidden."], document.Dropped);
    }

    [Fact]
    public async Task Formulas_give_their_last_value_and_faults_give_nothing()
    {
        var document = await ReadAsync([], ("Sheet1", "", "<sheetData><row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>A1</f><v>two</v></c>"
            + "<c r=\"C1\" t=\"e\"><v>#DIV/0!</v></c><c r=\"D1\" t=\"b\"><v>1</v></c><c r=\"E1\" t=\"s\"><v>99</v></c></row></sheetData>"));
        Assert.Equal("- 2 | two | TRUE\n", document.Text);
    }

    [Fact]
    public async Task Too_many_rows_are_refused_by_name()
    {
        var rows = string.Concat(Enumerable.Range(1, 1001).Select(number => Row(number, "x", "y")));
        var failure = await ReadFiles.Sheets(new ReadingOptions { MaximumPages = 1 }).FailureAsync(_folder.Write("long.xlsx", Of([], ("S", "", $"<sheetData>{rows}</sheetData>"))));
        Assert.Equal("a sheet has more than 1000 rows (Ingestion:MaximumPages × 1,000)", failure.Reason);
    }

    [Theory]
    [InlineData(1234.5, "#,##0.00", "1,234.50")]
    [InlineData(0.5, "0%", "50%")]
    [InlineData(-3, "0;(0)", "(3)")]
    [InlineData(7, "General", "7")]
    [InlineData(0.1 + 0.2, "@", "0.3")]
    [InlineData(5, "\"약 \"0\"개\"", "약 5개")]
    [InlineData(5, "[Red]0_)", "5")]
    [InlineData(2.5, "0.##", "2.5")]
    [InlineData(5, "\"", "5")]
    [InlineData(5, "[", "5")]
    [InlineData(5, "0\\", "5")]
    public void Numbers_are_shown_by_their_format(double value, string code, string shown) => Assert.Equal(shown, NumberFormat.Shown(value, code));

    [Theory]
    [InlineData("yyyy-mm-dd", true)]
    [InlineData("[h]:mm:ss", true)]
    [InlineData("#,##0 \"days\"", false)]
    [InlineData("[Red]0.00", false)]
    [InlineData("General", false)]
    public void Formats_of_time_are_told_from_others(string code, bool isTime) => Assert.Equal(isTime, NumberFormat.IsTime(code));

    private Task<ReadDocument> ReadAsync(string[] texts, params (string Name, string State, string Xml)[] sheets) =>
        ReadFiles.Sheets().ReadAsync(_folder.Write("test.xlsx", Of(texts, sheets)));
}
