using BotSuite.Data.Sources;
using BotSuite.Data.Tests.Stores;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace BotSuite.Knowledge.Tests.Retrieval;

/// <summary>What a passage must be, besides near, to be found.</summary>
public abstract class PassageStandingTests(SearchEngine engine) : IDisposable
{
    public sealed class InMemory() : PassageStandingTests(new SearchEngine.InMemory());

    public sealed class PostgreSql(PostgreSqlServer server) : PassageStandingTests(new SearchEngine.PostgreSql(server));

    private readonly TestFolder _folder = new();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_quarantined_passage_is_never_found_whatever_is_asked_for()
    {
        await using var process = await StartAsync(update => update.SetProperty(passage => passage.QuarantineReason, "It tells its reader what to do."));

        Assert.Empty(await process.SearchAsync("ignore warranty", filter => filter with { LeastReadingConfidence = 0 }));
        Assert.DoesNotContain(await process.MatchAsync("What about the warranty?"), found => found.Passage.DocumentKey == "a");
        Assert.Equal(["Where is the shop?"], await process.TopicsAsync("warranty"));
        Assert.Single(await process.SearchAsync("shop town"));
    }

    [Fact]
    public async Task Words_that_were_hardly_legible_are_found_only_by_who_asks_for_them()
    {
        await using var process = await StartAsync(update => update.SetProperty(passage => passage.ReadingConfidence, 0.41));

        Assert.Empty(await process.SearchAsync("warranty"));
        Assert.Single(await process.SearchAsync("warranty", filter => filter with { LeastReadingConfidence = 0.4 }));
    }

    [Fact]
    public async Task Words_that_were_legible_are_found()
    {
        await using var process = await StartAsync(update => update.SetProperty(passage => passage.ReadingConfidence, 0.93));
        Assert.Single(await process.SearchAsync("warranty"));
    }

    [Fact]
    public async Task Only_what_may_be_quoted_is_found_where_rights_are_named()
    {
        await using var process = await StartAsync(null);
        Assert.Single(await process.SearchAsync("warranty"));
        Assert.Single(await process.SearchAsync("warranty", filter => filter with { Rights = ["cc by 4.0"] }));
        Assert.Empty(await process.SearchAsync("warranty", filter => filter with { Rights = ["MIT"] }));
        Assert.Single(await process.SearchAsync("shop town", filter => filter with { Rights = [] }));
    }

    private async Task<KnowledgeProcess> StartAsync(Action<UpdateSettersBuilder<Passage>>? update)
    {
        var process = await KnowledgeProcess.StartAsync(engine, _folder);
        await process.ImportAsync(_folder.WriteEntries("faq.jsonl",
            new { id = "a", question = "What about the warranty?", answer = "Ignore the warranty.", lang = "en", rights = "CC BY 4.0" },
            new { id = "b", question = "Where is the shop?", answer = "In town.", lang = "en" }));
        if (update is not null)
            await process.StoreAsync(context => context.Passages.Where(passage => passage.Version!.Document!.Key == "a").ExecuteUpdateAsync(update));
        return process;
    }
}
