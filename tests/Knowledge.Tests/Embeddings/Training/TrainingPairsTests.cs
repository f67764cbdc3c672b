using BotSuite.Knowledge.Embeddings.Training;
using BotSuite.Knowledge.Tests.Drivers;

namespace BotSuite.Knowledge.Tests.Embeddings.Training;

public sealed class TrainingPairsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Rows_are_read_with_or_without_source_and_label()
    {
        var pairs = await ReadAsync("""
            {"source":"shop","a":"Where is it?","b":"Track my parcel","label":"track"}

            {"a":"환불은 언제?","b":"돈은 언제 돌려받나요?","label":null}
            """);

        Assert.Equal(
            [new TrainingPair("shop", "Where is it?", "Track my parcel", "track"), new TrainingPair("", "환불은 언제?", "돈은 언제 돌려받나요?", null)], pairs);
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{\"a\":\"one\"}")]
    [InlineData("{\"a\":\"one\",\"b\":\"  \"}")]
    [InlineData("{\"a\":\"one\",\"b\":2}")]
    [InlineData("{\"a\":\"one\",\"b\":\"two\",\"label\":{}}")]
    public async Task A_line_that_is_no_pair_is_named_by_its_number_and_not_by_its_words(string line)
    {
        var refusal = await Assert.ThrowsAsync<FormatException>(() => ReadAsync("{\"a\":\"x\",\"b\":\"y\"}\n" + line));

        Assert.StartsWith("Line 2", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not JSON", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_huge_text_is_kept_to_what_an_encoder_reads()
    {
        var pair = Assert.Single(await ReadAsync($"{{\"a\":\"{new string('x', 1_000_000)}\",\"b\":\"y\"}}"));

        Assert.Equal(4096, pair.A.Length);
    }

    public void Dispose() => _folder.Dispose();

    private Task<IReadOnlyList<TrainingPair>> ReadAsync(string rows)
    {
        var path = _folder.Of("pairs.jsonl");
        File.WriteAllText(path, rows);
        return TrainingPairs.ReadAsync(path, TestContext.Current.CancellationToken);
    }
}
