using BotSuite.Portal.Tests.Drivers;

namespace BotSuite.Portal.Tests.Commands;

/// <summary>What an editor does with the words of the organisation.</summary>
public sealed class SynonymsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Store => $"--Storage:Directory={_folder.Of("store")}";

    [Fact]
    public async Task A_list_is_put_in_force_shown_and_replaced()
    {
        var first = _folder.WriteRows("words.jsonl", new { term = "PTO", meanings = new[] { "paid time off" }, twoWay = true }, new { term = "연차", meanings = new[] { "유급 휴가" } });
        var second = _folder.WriteRows("later.jsonl", new { term = "pto", meanings = new[] { "paid time off", "leave" } });

        Assert.Contains("2 added, 0 changed, 0 removed", (await CommandRun.OfAsync("synonyms", first, Store)).Error, StringComparison.Ordinal);
        var shown = await CommandRun.OfAsync("synonyms", Store);
        Assert.Equal(["{\"term\":\"PTO\",\"meanings\":[\"paid time off\"],\"twoWay\":true}", "{\"term\":\"연차\",\"meanings\":[\"유급 휴가\"],\"twoWay\":false}"], shown.Lines);
        Assert.Contains("0 added, 1 changed, 1 removed", (await CommandRun.OfAsync("synonyms", second, Store)).Error, StringComparison.Ordinal);
        Assert.Contains("0 added, 0 changed, 0 removed", (await CommandRun.OfAsync("synonyms", second, Store)).Error, StringComparison.Ordinal);
        Assert.Empty((await CommandRun.OfAsync("synonyms", "--index", "other", Store)).Lines);
    }

    [Theory]
    [InlineData("{\"term\":\"PTO\"}", "Line 1 is not like")]
    [InlineData("{\"term\":\"PTO\",\"meanings\":[]}", "'meanings' needs 1 to 20")]
    [InlineData("{\"term\":\" \",\"meanings\":[\"a\"]}", "'term' needs 1 to 200")]
    [InlineData("{\"term\":\"PTO\",\"meanings\":[null]}", "Line 1")]
    [InlineData("{\"term\":\"PTO\",\"meanings\":[\"a\"],\"both\":true}", "Line 1 is not like")]
    [InlineData("{\"term\":\"PTO\",\"meanings\":[\"a\"]}\n\n{\"term\":\"pto\",\"meanings\":[\"b\"]}", "Line 3: 'pto' stands in line 1 already")]
    [InlineData("nonsense", "Line 1 is not like")]
    public async Task A_list_that_cannot_be_meant_is_refused_with_the_line_and_nothing_changes(string text, string because)
    {
        await File.WriteAllTextAsync(_folder.Of("words.jsonl"), text, TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync("synonyms", _folder.Of("words.jsonl"), Store);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(because, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Of("store")));
    }

    public void Dispose() => _folder.Dispose();
}
