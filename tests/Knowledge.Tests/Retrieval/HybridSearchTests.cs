using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace BotSuite.Knowledge.Tests.Retrieval;

public abstract class HybridSearchTests(SearchEngine engine) : IDisposable
{
    public sealed class InMemory() : HybridSearchTests(new SearchEngine.InMemory());

    public sealed class Pglite(PgliteServer server) : HybridSearchTests(new SearchEngine.Pglite(server));

    private readonly TestFolder _folder = new();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Meaning_finds_what_words_do_not_and_both_parts_of_the_score_are_told()
    {
        await using var process = await StartAsync(new ConceptEmbedder("en", "ko"));

        var found = (await process.SearchAsync("I want my money back", filter => filter with { Language = "en" }))[0];

        Assert.Equal("refund", found.Passage.DocumentKey);
        Assert.Equal(1, found.VectorScore!.Value, 3);
        Assert.InRange(found.KeywordScore!.Value, 0, 0.5);
        Assert.Equal(0.7 * found.KeywordScore.Value + 0.3 * found.VectorScore.Value, found.Score, 3);
    }

    [Fact]
    public async Task A_question_in_one_language_finds_an_answer_in_another_where_the_model_knows_both()
    {
        await using var process = await StartAsync(new ConceptEmbedder("en", "ko"));
        await using var monolingual = await KnowledgeProcess.StartAsync(engine, _folder, configure: With(new ConceptEmbedder("en")));

        var found = (await process.SearchAsync("환불 받을 수 있나요?"))[0];
        Assert.Equal("refund", found.Passage.DocumentKey);
        Assert.InRange(found.Score, 0.35, 1);
        Assert.DoesNotContain(await monolingual.SearchAsync("환불 받을 수 있나요?"), other => other.Passage.DocumentKey == "refund");
    }

    [Fact]
    public async Task Between_languages_an_unrelated_answer_stays_below_the_threshold()
    {
        await using var process = await StartAsync(new ConceptEmbedder("en", "ko"));
        Assert.All(await process.SearchAsync("월세를 올릴 수 있나요?"), found => Assert.InRange(found.Score, 0, 0.24));
    }

    [Fact]
    public async Task Without_the_model_words_alone_answer_on_the_same_scale()
    {
        var embedder = new ConceptEmbedder("en", "ko");
        await using var process = await StartAsync(embedder);
        embedder.IsDown = true;

        var found = (await process.SearchAsync("How do I get a refund?"))[0];
        Assert.Equal("refund", found.Passage.DocumentKey);
        Assert.Null(found.VectorScore);
        Assert.InRange(found.Score, 0.24, 1);
    }

    [Fact]
    public async Task A_passage_in_a_language_that_the_model_does_not_know_competes_by_its_words()
    {
        await using var process = await StartAsync(new ConceptEmbedder("en"));

        var found = (await process.SearchAsync("refund 환불 언제 되나요")).Single(one => one.Passage.DocumentKey == "환불");
        Assert.Null(found.VectorScore);
        Assert.InRange(found.Score, 0.24, 1);
    }

    [Fact]
    public async Task One_turn_embeds_its_question_once()
    {
        var embedder = new ConceptEmbedder("en", "ko");
        await using var process = await StartAsync(embedder);
        await process.SearchAsync("warm up");
        var before = embedder.Calls;

        await process.SearchAsync("Where is my parcel?");
        await process.SearchAsync("Where is my parcel?", filter => filter with { Language = "en" });
        await process.TopicsAsync("Where is my parcel?");
        Assert.Equal(before + 1, embedder.Calls);
    }

    [Fact]
    public async Task The_nearest_topics_are_near_in_meaning()
    {
        await using var process = await StartAsync(new ConceptEmbedder("en", "ko"));
        Assert.Equal("What does shipping cost?", (await process.TopicsAsync("Has the parcel left?"))[0]);
    }

    [Fact]
    public async Task A_query_may_ask_for_words_alone_or_for_meaning_alone()
    {
        await using var process = await StartAsync(new ConceptEmbedder("en", "ko"));
        var query = new PassageQuery { Text = "money back", Language = "en", Filter = new PassageFilter { AsOf = new DateOnly(2026, 6, 1) } };

        Assert.All(await process.Retriever.RetrieveAsync(query with { EmbeddingWeight = 0 }, TestContext.Current.CancellationToken), found => Assert.Null(found.VectorScore));
        var byMeaning = await process.Retriever.RetrieveAsync(query with { EmbeddingWeight = 1 }, TestContext.Current.CancellationToken);
        Assert.Equal(("refund", 1), (byMeaning[0].Passage.DocumentKey, Math.Round(byMeaning[0].Score, 3)));
    }

    [Fact]
    public async Task Vectors_that_come_later_are_taken_up_by_every_process()
    {
        await using var words = await KnowledgeProcess.StartAsync(engine, _folder);
        await ImportAsync(words);
        await using var bot = await KnowledgeProcess.StartAsync(engine, _folder, configure: With(new ConceptEmbedder("en", "ko")));
        await using var other = await KnowledgeProcess.StartAsync(engine, _folder, configure: With(new ConceptEmbedder("en", "ko")));
        Assert.Null((await bot.SearchAsync("refund"))[0].VectorScore);
        Assert.Null((await other.SearchAsync("refund"))[0].VectorScore);

        Assert.Equal(5, await bot.FillVectorsAsync());
        Assert.NotNull((await bot.SearchAsync("refund"))[0].VectorScore);
        Assert.NotNull((await other.SearchAsync("refund"))[0].VectorScore);
    }

    [Fact]
    public async Task Vectors_that_are_damaged_in_the_store_are_as_good_as_none()
    {
        await using var process = await StartAsync(new ConceptEmbedder("en", "ko"));
        await process.StoreAsync(context => context.Embeddings.ExecuteUpdateAsync(update => update.SetProperty(one => one.Vector, new byte[] { 1, 2, 3 })));
        await using var young = await KnowledgeProcess.StartAsync(engine, _folder, configure: With(new ConceptEmbedder("en", "ko")));

        Assert.Null((await young.SearchAsync("refund"))[0].VectorScore);
        // Announced once, not with every look for ever.
        Assert.Equal(5, await young.FillVectorsAsync());
        Assert.Null((await young.SearchAsync("refund"))[0].VectorScore);
        Assert.Equal(0, await young.FillVectorsAsync());
    }

    [Fact]
    public async Task A_fault_that_nobody_foresaw_stops_neither_the_process_nor_the_filling()
    {
        await using (var words = await KnowledgeProcess.StartAsync(engine, _folder)) await ImportAsync(words);
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var model = new ConceptEmbedder("en", "ko") { Fault = new NotSupportedException("A surprise.") };
        await using var process = await KnowledgeProcess.StartAsync(engine, _folder, runsInBackground: true, configure: services => services.AddSingleton<TimeProvider>(clock).AddSingleton<ITextEmbedder>(model));
        var stopping = process.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

        await process.SearchAsync("refund");
        await AdvanceUntilAsync(() => model.Calls > 0);
        model.Fault = null;
        await AdvanceUntilAsync(() => process.SearchAsync("refund").Result[0].VectorScore is not null);
        Assert.False(stopping.IsCancellationRequested);

        async Task AdvanceUntilAsync(Func<bool> isSo)
        {
            for (var look = 0; look < 2_000 && !isSo(); look++)
            {
                clock.Advance(TimeSpan.FromSeconds(1));
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }

            Assert.True(isSo());
        }
    }

    internal static Action<IServiceCollection> With(ITextEmbedder embedder) => services => services.AddSingleton(embedder);

    private async Task<KnowledgeProcess> StartAsync(ITextEmbedder embedder)
    {
        var process = await KnowledgeProcess.StartAsync(engine, _folder, configure: With(embedder));
        await ImportAsync(process);
        return process;
    }

    private async Task ImportAsync(KnowledgeProcess process) =>
        Assert.Equal(0, (await process.ImportAsync(_folder.WriteEntries("shop.jsonl",
            new { id = "return", question = "How do I return an item?", answer = "Print the label.", lang = "en" },
            new { id = "refund", question = "When do I get a refund?", answer = "Five days after the item came.", lang = "en" },
            new { id = "delivery", question = "What does shipping cost?", answer = "Three euros.", lang = "en" },
            new { id = "환불", question = "환불은 언제 되나요?", answer = "닷새 안에 됩니다.", lang = "ko" },
            new { id = "password", question = "How do I change my password?", answer = "Under settings.", lang = "en" }))).FailureCount);
}
