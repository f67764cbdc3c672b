using BotSuite.Bot.Tests.Drivers;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace BotSuite.Bot.Tests.Memory.Faults;

/// <summary>The section number was always 0, and the words of two pages ran into each other where the pages met.</summary>
[Collection<OneMemoryProcess>]
public sealed class Fault_17_No_passage_told_its_page(MemoryProcess memory)
{
    [Fact]
    public async Task A_passage_tells_the_page_that_it_begins_on_and_pages_stay_apart()
    {
        var caller = memory.Caller();
        using var accepted = await caller.UploadAsync("doc", [], [("stones.pdf", PagesOf("The last word of the first page is granite", "quarry is the first word of the second page"))]);
        Assert.True((await caller.EndedAsync("doc")).GetProperty("completed").GetBoolean());

        var parts = (await caller.SearchAsync("granite quarry word page")).GetProperty("results").EnumerateArray()
            .SelectMany(citation => citation.GetProperty("partitions").EnumerateArray()).ToArray();

        Assert.DoesNotContain(parts, part => part.GetProperty("text").GetString()!.Contains("granitequarry", StringComparison.Ordinal));
        var first = Assert.Single(parts, part => part.GetProperty("text").GetString()!.Contains("granite", StringComparison.Ordinal));
        Assert.Equal((1, 1), (first.GetProperty("page").GetInt32(), first.GetProperty("sectionNumber").GetInt32()));
        Assert.Equal("1", first.GetProperty("tags").GetProperty("__sect_n")[0].GetString());
    }

    private static byte[] PagesOf(params string[] texts)
    {
        using var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var text in texts) pdf.AddPage(PageSize.A4).AddText(text, 12, new PdfPoint(50, 700), font);
        return pdf.Build();
    }
}
