using BotSuite.Data.Tests.Stores;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Tests.Drivers;

namespace BotSuite.Knowledge.Tests.Retrieval;

public abstract class TagSetTests(SearchEngine engine) : IAsyncLifetime
{
    public sealed class InMemory() : TagSetTests(new SearchEngine.InMemory());

    public sealed class PostgreSql(PostgreSqlServer server) : TagSetTests(new SearchEngine.PostgreSql(server));

    private readonly TestFolder _folder = new();
    private KnowledgeProcess _process = null!;

    public async ValueTask InitializeAsync()
    {
        _process = await KnowledgeProcess.StartAsync(engine, _folder);
        var entries = _folder.WriteEntries("entries.jsonl",
            new { id = "it", answer = "Access is asked for in the portal.", lang = "en", tags = new[] { "Team:it", "lang:en", "lang:it" } },
            new { id = "hr", answer = "Access is granted by the manager.", lang = "en", tags = new[] { "team:hr", "lang:en" } },
            new { id = "none", answer = "Access to the roof is closed.", lang = "en" });
        Assert.Equal(0, (await _process.ImportAsync(entries)).FailureCount);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("", "it hr none")]
    [InlineData("team:it", "it")]
    [InlineData("TEAM:it", "it")]
    [InlineData("team:IT", "")]
    [InlineData("team:it|team:hr", "it hr")]
    [InlineData("lang:en lang:it", "it")]
    [InlineData("lang:en team:hr|team:it team:hr", "hr")]
    [InlineData("team:it:x", "")]
    [InlineData("team", "")]
    public async Task A_passage_needs_every_tag_of_one_of_the_sets(string sets, string keys)
    {
        PassageFilter With(PassageFilter filter) =>
            filter with { AnyOf = [.. sets.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(set => set.Split(' '))] };

        var listed = await _process.Retriever.ListAsync(
            new PassageQuery { Text = "", Language = "en", Filter = With(new PassageFilter { AsOf = new DateOnly(2026, 6, 1) }) }, TestContext.Current.CancellationToken);

        Assert.Equal(keys, string.Join(' ', listed.Select(passage => passage.DocumentKey)));
        Assert.Equal(
            keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            (await _process.SearchAsync("access", With)).Select(found => found.Passage.DocumentKey).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_list_holds_no_more_than_was_asked_for()
    {
        var query = new PassageQuery { Text = "access", Language = "en", Limit = 2, Filter = new PassageFilter { AsOf = new DateOnly(2026, 6, 1) } };

        Assert.Equal(["it", "hr"], (await _process.Retriever.ListAsync(query, TestContext.Current.CancellationToken)).Select(passage => passage.DocumentKey));
    }
}
