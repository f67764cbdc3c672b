using BotSuite.Data.Tests.Stores;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Tests.Retrieval;

public abstract class RerankingTests(SearchEngine engine) : IDisposable
{
    public sealed class InMemory() : RerankingTests(new SearchEngine.InMemory());

    public sealed class PostgreSql(PostgreSqlServer server) : RerankingTests(new SearchEngine.PostgreSql(server));

    private readonly TestFolder _folder = new();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Where_the_search_is_unsure_the_reranker_puts_the_best_in_its_order_and_confidence_stays()
    {
        var reranker = new LongestFirst();
        await using var process = await StartAsync(reranker);

        var found = await process.SearchAsync("office", limit: 2);
        Assert.Equal(["c", "b"], found.Select(passage => passage.Passage.DocumentKey));
        Assert.Equal(3, reranker.Seen);
        Assert.InRange(found[0].Score, 0.01, 1);
    }

    [Fact]
    public async Task Where_the_search_is_sure_nobody_is_asked()
    {
        var reranker = new LongestFirst();
        await using var process = await StartAsync(reranker);

        Assert.Equal("a", Assert.Single(await process.SearchAsync("zebra")).Passage.DocumentKey);
        Assert.Equal(0, reranker.Seen);
    }

    [Theory]
    [InlineData("late")]
    [InlineData("fails")]
    [InlineData("short")]
    [InlineData("nonsense")]
    public async Task A_reranker_in_trouble_leaves_the_order_of_the_search(string trouble)
    {
        await using var plain = await StartAsync(null);
        await using var process = await KnowledgeProcess.StartAsync(engine, _folder, configure: services => services.AddSingleton<IPassageReranker>(new LongestFirst { Trouble = trouble }),
            settings: ("Retrieval:RerankTimeLimit", "00:00:00.05"));

        Assert.Equal((await plain.SearchAsync("office")).Select(found => found.Passage.DocumentKey), (await process.SearchAsync("office")).Select(found => found.Passage.DocumentKey));
    }

    private async Task<KnowledgeProcess> StartAsync(IPassageReranker? reranker)
    {
        var process = await KnowledgeProcess.StartAsync(engine, _folder, configure: services =>
        {
            if (reranker is not null) services.AddSingleton(reranker);
        });
        object[] others = [.. Enumerable.Range(0, 20).Select(i => (object)new { id = $"other{i}", question = $"What is thing {i}?", answer = $"A thing of kind {i}.", lang = "en" })];
        await process.ImportAsync(_folder.WriteEntries("faq.jsonl",
            [.. others,
            new { id = "a", question = "When does the zebra office open?", answer = "The zebra office opens at nine.", lang = "en" },
            new { id = "b", answer = "The office has a kitchen and two printers.", lang = "en" },
            new { id = "c", answer = "The office lies near the station, behind the old bridge and the market.", lang = "en" }]));
        return process;
    }

    private sealed class LongestFirst : IPassageReranker
    {
        public string? Trouble { get; init; }

        public int Seen { get; private set; }

        public async Task<IReadOnlyList<double>> ScoreAsync(PassageQuery query, IReadOnlyList<RetrievedPassage> passages, CancellationToken cancellationToken)
        {
            Seen = passages.Count;
            if (Trouble == "late") await Task.Delay(Timeout.Infinite, cancellationToken);
            if (Trouble == "fails") throw new HttpRequestException("The reranker is down.");
            if (Trouble == "short") return [1];
            return [.. passages.Select(passage => Trouble == "nonsense" ? double.NaN : passage.Text.Length)];
        }
    }
}
