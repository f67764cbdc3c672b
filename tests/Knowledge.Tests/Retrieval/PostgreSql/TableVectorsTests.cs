using BotSuite.Data.Tests.Stores;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BotSuite.Knowledge.Tests.Retrieval.PostgreSql;

/// <summary>Vectors in the search tables: another model, and a server without pgvector.</summary>
public sealed class TableVectorsTests(PostgreSqlServer server, PgliteServer pglite) : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Another_model_with_longer_vectors_is_searched_by_words_until_it_has_embedded_all_and_the_old_process_breaks_nothing()
    {
        var engine = new SearchEngine.Pglite(pglite);
        await using var old = await KnowledgeProcess.StartAsync(engine, _folder, configure: With(new ConceptEmbedder("en")));
        await ImportAsync(old);
        Assert.NotNull((await old.SearchAsync("money back"))[0].VectorScore);

        await using var young = await KnowledgeProcess.StartAsync(engine, _folder, configure: With(new LongerVectors()));
        Assert.Null((await young.SearchAsync("refund"))[0].VectorScore);
        Assert.Null((await old.SearchAsync("refund"))[0].VectorScore);
        Assert.Equal(0, await old.FillVectorsAsync());

        Assert.Equal(2, await young.FillVectorsAsync());
        Assert.Equal("refund", (await young.SearchAsync("money back"))[0].Passage.DocumentKey);
        Assert.NotNull((await young.SearchAsync("money back"))[0].VectorScore);
        Assert.Null((await old.SearchAsync("refund"))[0].VectorScore);
        Assert.Equal(1, await engine.CountAsync("SELECT count(*) FROM information_schema.tables WHERE table_schema = '{schema}' AND table_name LIKE 'vectors_%'"));
        // What a process without this model writes waits for one that has it.
        await old.ImportAsync(_folder.WriteEntries("more.jsonl", new { id = "parcel", question = "Where is my parcel?", answer = "On its way.", lang = "en" }));
        Assert.Equal("parcel", (await old.SearchAsync("parcel"))[0].Passage.DocumentKey);
        Assert.Equal(1, await young.FillVectorsAsync());
        Assert.Equal("parcel", (await young.SearchAsync("shipping", limit: 1))[0].Passage.DocumentKey);
    }

    [Fact]
    public async Task Vectors_go_with_their_passages()
    {
        var engine = new SearchEngine.Pglite(pglite);
        await using var process = await KnowledgeProcess.StartAsync(engine, _folder, configure: With(new ConceptEmbedder("en")));
        await ImportAsync(process);
        Assert.NotEmpty(await process.SearchAsync("money back"));
        await process.ImportAsync(_folder.WriteEntries("faq.jsonl", new { id = "password", question = "How do I change my password?", answer = "Under settings.", lang = "en" }));

        Assert.DoesNotContain(await process.SearchAsync("money back"), found => found.Passage.DocumentKey == "refund");
        Assert.Equal(1, await engine.CountAsync("SELECT with_vectors FROM {schema}.statistics"));
    }

    [Fact]
    public async Task Without_pgvector_words_alone_are_searched_and_health_says_what_is_missing()
    {
        await using var process = await KnowledgeProcess.StartAsync(new SearchEngine.PostgreSql(server), _folder, configure: With(new ConceptEmbedder("en")));
        await ImportAsync(process);

        var found = (await process.SearchAsync("When do I get a refund?"))[0];
        Assert.Equal(("refund", null), (found.Passage.DocumentKey, found.VectorScore));
        Assert.InRange(found.Score, 0.24, 1);
        var entry = await HealthAsync(process);
        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.Contains("The server has no pgvector. Install pgvector 0.7 or newer", entry.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_missing_and_where_nothing_is_embedded_health_is_good()
    {
        await using var both = await KnowledgeProcess.StartAsync(new SearchEngine.Pglite(pglite), _folder, configure: With(new ConceptEmbedder("en")));
        await using var words = await KnowledgeProcess.StartAsync(new SearchEngine.PostgreSql(server), _folder);
        await using var memory = await KnowledgeProcess.StartAsync(_folder);
        foreach (var process in (KnowledgeProcess[])[both, words, memory])
        {
            await process.SearchAsync("anything");
            Assert.Equal(HealthStatus.Healthy, (await HealthAsync(process)).Status);
        }
    }

    private static async Task<HealthReportEntry> HealthAsync(KnowledgeProcess process) =>
        (await process.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken)).Entries["search"];

    private static Action<IServiceCollection> With(ITextEmbedder embedder) => services => services.AddSingleton(embedder);

    private async Task ImportAsync(KnowledgeProcess process) => await process.ImportAsync(_folder.WriteEntries("faq.jsonl",
        new { id = "refund", question = "When do I get a refund?", answer = "Five days after the item came.", lang = "en" },
        new { id = "password", question = "How do I change my password?", answer = "Under settings.", lang = "en" }));

    /// <summary>The concepts of the other model with zeros behind.</summary>
    private sealed class LongerVectors : ITextEmbedder
    {
        private readonly ConceptEmbedder _concepts = new("en");

        public string ModelId => "longer";

        public int Dimensions => _concepts.Dimensions + 3;

        public bool Knows(string language) => _concepts.Knows(language);

        public async ValueTask<float[]> EmbedQuestionAsync(string text, CancellationToken cancellationToken) =>
            [.. await _concepts.EmbedQuestionAsync(text, cancellationToken), 0, 0, 0];

        public async Task<IReadOnlyList<float[]>> EmbedTextsAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken) =>
            [.. (await _concepts.EmbedTextsAsync(texts, cancellationToken)).Select(vector => (float[])[.. vector, 0, 0, 0])];
    }
}
