using BotSuite.Data.Tests.Stores;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Tests.Retrieval;

public abstract class QueryWordTests(SearchEngine engine)
{
    public sealed class InMemory() : QueryWordTests(new SearchEngine.InMemory());

    public sealed class PostgreSql(PostgreSqlServer server) : QueryWordTests(new SearchEngine.PostgreSql(server));

    private const string Rows =
        """
        {"id":"a","question":"What is gout?","answer":"Gout is an illness of the joints."}
        {"id":"b","question":"What is flu?","answer":"Flu is an illness of the airways."}
        """;

    [Fact]
    public async Task The_rarest_content_word_comes_first_and_function_words_do_not_count()
    {
        using var folder = new TestFolder();
        await using var process = await StartAsync(folder);

        var words = await process.Retriever.WeighWordsAsync(Query("What is the illness gout called lumbago?"), TestContext.Current.CancellationToken);

        Assert.Equal(["call", "lumbago", "gout", "ill"], words.Select(word => word.Term));
        Assert.True(words[1].Rarity > words[2].Rarity && words[2].Rarity > words[3].Rarity);
        Assert.Equal(["gout", "ill"], process.Services.GetRequiredService<ContentWords>().Of("Is gout an illness?").Order());
    }

    [Fact]
    public async Task With_texts_only_a_stored_question_finds_nothing_by_itself()
    {
        using var folder = new TestFolder();
        await using var process = await StartAsync(folder);
        var query = Query("What is gout?") with { TextsOnly = true };

        Assert.Empty(await process.Retriever.MatchQuestionsAsync(query, TestContext.Current.CancellationToken));
        Assert.Equal("a", (await process.Retriever.RetrieveAsync(query, TestContext.Current.CancellationToken))[0].Passage.DocumentKey);
        Assert.Empty(await process.Retriever.RetrieveAsync(Query("what") with { TextsOnly = true }, TestContext.Current.CancellationToken));
        Assert.NotEmpty(await process.Retriever.RetrieveAsync(Query("what"), TestContext.Current.CancellationToken));
    }

    private async Task<KnowledgeProcess> StartAsync(TestFolder folder)
    {
        var process = await KnowledgeProcess.StartAsync(engine, folder);
        var path = folder.Of("entries.jsonl");
        await File.WriteAllTextAsync(path, Rows);
        await process.ImportAsync(path);
        return process;
    }

    private static PassageQuery Query(string text) => new()
    {
        Text = text,
        Language = "en",
        Filter = new PassageFilter { AsOf = new DateOnly(2026, 6, 1) },
    };
}
