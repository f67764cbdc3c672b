using System.Text;
using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.Memory.Faults;

/// <summary>Blocks and cells of HTML ran into each other, menus stayed, entities stayed as they were written, and so did texts in other encodings.</summary>
[Collection<OneMemoryProcess>]
public sealed class Fault_16_Words_were_glued_and_entities_kept(MemoryProcess memory)
{
    [Fact]
    public async Task Cells_and_blocks_stay_apart_and_menus_and_entities_go()
    {
        var caller = memory.Caller();
        using var accepted = await caller.UploadAsync("doc", [], ("page.html",
            """
            <html><body><nav><a href="/a">Jump menu alpha</a></nav><main><h1>Stones</h1><p>granite</p><p>quarry &amp; mill</p>
            <table><tr><th>stone</th><th>price</th></tr><tr><td>basalt</td><td>12&nbsp;&euro;</td></tr></table></main></body></html>
            """));
        await caller.EndedAsync("doc");

        var texts = await TextsAsync(caller, "granite quarry basalt price");

        Assert.DoesNotContain("granitequarry", texts, StringComparison.Ordinal);
        Assert.Contains("quarry & mill", texts, StringComparison.Ordinal);
        Assert.DoesNotContain("basalt12", texts, StringComparison.Ordinal);
        Assert.DoesNotContain("&", texts.Replace("quarry & mill", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("Jump menu", texts, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    public async Task A_text_in_another_encoding_is_read_as_it_was_written(string encoding)
    {
        var caller = memory.Caller();
        var written = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. encoding == "iso-8859-1" ? [] : written.GetPreamble(), .. written.GetBytes("Le café du musée ferme à midi. The café of the museum closes at noon.")];
        using var accepted = await caller.UploadAsync("doc", [], [("note.txt", bytes)]);
        await caller.EndedAsync("doc");

        Assert.Contains("café du musée", await TextsAsync(caller, "museum closes"), StringComparison.Ordinal);
    }

    private static async Task<string> TextsAsync(MemoryCaller caller, string query) => string.Join('\n',
        (await caller.SearchAsync(query)).GetProperty("results").EnumerateArray()
            .SelectMany(citation => citation.GetProperty("partitions").EnumerateArray()).Select(part => part.GetProperty("text").GetString()));
}
