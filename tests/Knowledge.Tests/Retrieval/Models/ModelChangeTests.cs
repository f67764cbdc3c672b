using BotSuite.Data.Indexes;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Retrieval.Memory;
using BotSuite.Knowledge.Retrieval.Memory.Saved;
using BotSuite.Knowledge.Retrieval.Models;
using BotSuite.Knowledge.Retrieval.Vector;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Tests.Retrieval.Models;

public sealed class ModelChangeTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly KeptLogs _logs = new();
    private readonly ConceptEmbedder _old = new("en") { ModelId = "old" };
    private readonly ConceptEmbedder _new = new("en", "ko") { ModelId = "new" };

    public void Dispose() => _folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_old_model_serves_until_the_new_one_has_all_vectors_and_then_every_process_goes_over_at_once()
    {
        await ServeWithAsync(_old);
        await using var portal = await StartAsync(_new, _old);
        await using var bot = await StartAsync(_new, _old);
        var asked = _new.Calls;
        Assert.NotNull((await portal.SearchAsync("money back"))[0].VectorScore);
        Assert.NotNull((await bot.SearchAsync("money back"))[0].VectorScore);
        Assert.Equal(asked, _new.Calls);
        Assert.Equal(("old", "new", null), Names(await StateAsync(portal)));

        await AdvanceAsync(portal);

        Assert.Contains(await bot.SearchAsync("환불"), found => found.VectorScore is not null);
        Assert.Equal("new", Model(bot)?.ModelId);
        Assert.Equal(("new", "new", null), Names(await StateAsync(portal)));
        Assert.Equal("new", Model(portal)?.ModelId);
        Assert.False((await StateAsync(bot)).IsChanging);
    }

    [Fact]
    public async Task A_change_that_was_killed_goes_on_where_it_was_and_embeds_nothing_twice()
    {
        await ServeWithAsync(_old);
        var counting = new Embeddings.CountingEmbedder("new");
        await using (var killed = await StartAsync(counting, _old))
        {
            await killed.SearchAsync("refund");
            // Half of it, as a kill leaves it.
            await killed.Services.GetRequiredService<VectorCache>().FillAsync(counting, ["When do I get a refund?", "Five days after the item came."], null, Cancellation);
            counting.Before = _ => throw new InvalidOperationException("Killed.");
            await Assert.ThrowsAsync<InvalidOperationException>(() => AdvanceAsync(killed));
            Assert.Equal("old", await NamedAsync(killed));
        }

        counting.Before = null;
        await using var process = await StartAsync(counting, _old);
        await process.SearchAsync("refund");
        await AdvanceAsync(process);
        Assert.Equal("new", (await StateAsync(process)).Serving);
        Assert.Equal(10, counting.Texts.Count);
        Assert.All(counting.Texts.Values, times => Assert.Equal(1, times));
    }

    [Fact]
    public async Task Documents_that_come_during_the_change_are_found_by_the_old_model_at_once()
    {
        await ServeWithAsync(_old);
        await using var process = await StartAsync(_new, _old, ("Embeddings:SwapWhenReady", "false"));
        await process.ImportAsync(_folder.WriteEntries("more.jsonl", new { id = "doctor", question = "Where is the physician?", answer = "Room 4.", lang = "en" }));

        var found = Assert.Single(await process.SearchAsync("doctor"), one => one.Passage.DocumentKey == "doctor");
        Assert.True(found.VectorScore > 0.5);
        Assert.Equal("old", Model(process)?.ModelId);
    }

    [Fact]
    public async Task Without_the_permission_to_swap_the_vectors_are_made_and_nothing_else_changes_until_somebody_says_so()
    {
        await ServeWithAsync(_old);
        await using var process = await StartAsync(_new, _old, ("Embeddings:SwapWhenReady", "false"));
        await process.SearchAsync("refund");
        await AdvanceAsync(process);
        await AdvanceAsync(process);

        var state = await StateAsync(process);
        Assert.Equal(("old", 5, 5), (state.Serving, state.Embedded, state.Passages));
        Assert.Single(_logs.Lines, line => line.Contains("has all vectors of new", StringComparison.Ordinal));
        await process.Services.GetRequiredService<ModelChanges>().SwapAsync("default", Cancellation);
        await process.SearchAsync("refund");
        Assert.Equal("new", Model(process)?.ModelId);
    }

    [Fact]
    public async Task An_old_model_that_cannot_be_run_any_more_leaves_words_and_is_said_in_log_and_health()
    {
        await ServeWithAsync(_old);
        await using var process = await StartAsync(_new, null);
        Assert.Null((await process.SearchAsync("refund"))[0].VectorScore);
        Assert.Equal((null, "new", "old"), Names(await StateAsync(process)));
        await AdvanceAsync(process);
        Assert.Single(_logs.Lines, line => line.Contains("was served by old, which cannot be run here", StringComparison.Ordinal));
        var health = await HealthAsync(process);
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains("'old' cannot be run any more, and 0 of 5 passages have vectors of 'new'", health.Description, StringComparison.Ordinal);

        Assert.Equal(5, await process.Services.GetRequiredService<MissingVectors>().FillAsync(Cancellation));
        Assert.Contains(await process.SearchAsync("refund"), found => found.VectorScore is not null);
        await AdvanceAsync(process);
        await process.SearchAsync("refund");
        Assert.Equal(HealthStatus.Healthy, (await HealthAsync(process)).Status);
        Assert.Equal("new", await NamedAsync(process));
    }

    [Fact]
    public async Task A_process_with_the_settings_of_yesterday_does_not_take_the_index_back()
    {
        await ServeWithAsync(_old);
        await using var yesterday = await StartAsync(_old, null);
        await yesterday.SearchAsync("refund");
        await AdvanceAsync(yesterday);
        await using (var today = await StartAsync(_new, _old))
        {
            await today.SearchAsync("refund");
            await AdvanceAsync(today);
        }

        await yesterday.SearchAsync("refund");
        await AdvanceAsync(yesterday);
        Assert.Equal("new", await NamedAsync(yesterday));
        Assert.NotNull((await yesterday.SearchAsync("refund"))[0].VectorScore);

        // One that starts now with these settings means it.
        await using var back = await StartAsync(_old, _new);
        await back.SearchAsync("refund");
        await AdvanceAsync(back);
        Assert.Equal("old", await NamedAsync(back));
    }

    [Fact]
    public async Task A_model_that_is_tried_out_is_searched_with_by_this_process_alone()
    {
        await ServeWithAsync(_old);
        await using var process = await StartAsync(_new, _old);
        await using var other = await StartAsync(_new, _old);
        var changes = process.Services.GetRequiredService<ModelChanges>();
        await changes.EmbedAsync("default", anew: false, null, Cancellation);
        await changes.TryOutAsync("new", Cancellation);
        Assert.Contains(await process.SearchAsync("환불"), found => found.VectorScore is not null);
        Assert.DoesNotContain(await other.SearchAsync("환불"), found => found.VectorScore is not null);

        await changes.TryOutAsync(null, Cancellation);
        Assert.DoesNotContain(await process.SearchAsync("환불"), found => found.VectorScore is not null);
        await Assert.ThrowsAsync<ArgumentException>(() => changes.TryOutAsync("nobody's", Cancellation));
    }

    [Fact]
    public async Task Vectors_that_are_damaged_in_the_store_are_made_anew_and_taken_up_by_every_process()
    {
        await ServeWithAsync(_old);
        await using var process = await StartAsync(_old, null);
        await process.StoreAsync(context => context.Embeddings.ExecuteUpdateAsync(update => update.SetProperty(one => one.Vector, new byte[] { 1, 2, 3 })));
        await using var other = await StartAsync(_old, null);
        Assert.Null((await other.SearchAsync("refund"))[0].VectorScore);

        await process.Services.GetRequiredService<ModelChanges>().EmbedAsync("default", anew: true, null, Cancellation);
        Assert.NotNull((await other.SearchAsync("refund"))[0].VectorScore);
    }

    [Fact]
    public async Task The_file_of_saved_indexes_is_not_used_for_another_serving_model()
    {
        await ServeWithAsync(_old);
        await using (var saving = await StartAsync(_old, null, ("Retrieval:SaveFrom", "0")))
        {
            await saving.SearchAsync("refund");
            await saving.Services.GetRequiredService<IndexSaving>().SaveAsync(Cancellation);
        }

        await using var same = await StartAsync(_new, _old, ("Retrieval:SaveFrom", "0"));
        await same.SearchAsync("refund");
        Assert.NotNull(same.Services.GetRequiredService<IndexFollower>().ReadFromFile);
        await AdvanceAsync(same);
        await using var other = await StartAsync(_new, _old, ("Retrieval:SaveFrom", "0"));
        Assert.Contains(await other.SearchAsync("환불"), found => found.VectorScore is not null);
        Assert.Null(other.Services.GetRequiredService<IndexFollower>().ReadFromFile);
    }

    [Theory]
    [InlineData("Embeddings:Previous:Provider", "Nobody", "Embeddings:Previous:Provider is 'Nobody'. Set it to BuiltIn, Onnx, OpenAI, AzureOpenAI, Ollama, or remove Embeddings:Previous.")]
    [InlineData("Embeddings:Previous:Provider", "Onnx", "Embeddings:Previous:Model is empty.")]
    [InlineData("Embeddings:Previous:Previous:Provider", "BuiltIn", "Embeddings:Previous:Previous is set. Remove it")]
    public async Task Settings_of_a_previous_model_that_cannot_be_stop_the_start(string key, string value, string words)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => KnowledgeProcess.StartAsync(_folder, runsInBackground: true, settings: (key, value)));
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_previous_model_that_is_gone_from_the_disk_stops_nothing()
    {
        await ServeWithAsync(_old);
        await using var process = await KnowledgeProcess.StartAsync(
            _folder, configure: services => services.AddLogging(logging => logging.AddProvider(_logs)).AddSingleton<ITextEmbedder>(_new),
            settings: [("Embeddings:Previous:Provider", "Onnx"), ("Embeddings:Previous:Model", _folder.Of("no such folder"))]);
        Assert.NotEmpty(await process.SearchAsync("refund"));
        Assert.Contains(_logs.Lines, line => line.Contains("The previous embedding model cannot be run", StringComparison.Ordinal));
    }

    private async Task ServeWithAsync(ConceptEmbedder embedder)
    {
        await using var process = await StartAsync(embedder, null);
        Assert.Equal(0, (await process.ImportAsync(_folder.WriteEntries("shop.jsonl",
            new { id = "return", question = "How do I return an item?", answer = "Print the label.", lang = "en" },
            new { id = "refund", question = "When do I get a refund?", answer = "Five days after the item came.", lang = "en" },
            new { id = "delivery", question = "What does shipping cost?", answer = "Three euros.", lang = "en" },
            new { id = "환불", question = "환불은 언제 되나요?", answer = "닷새 안에 됩니다.", lang = "ko" },
            new { id = "password", question = "How do I change my password?", answer = "Under settings.", lang = "en" }))).FailureCount);
        await process.SearchAsync("refund");
        await AdvanceAsync(process);
        Assert.Equal(embedder.ModelId, await NamedAsync(process));
    }

    private Task<KnowledgeProcess> StartAsync(ITextEmbedder configured, ITextEmbedder? previous, params (string, string)[] settings) =>
        KnowledgeProcess.StartAsync(
            _folder,
            configure: services =>
            {
                services.AddLogging(logging => logging.AddProvider(_logs)).AddSingleton(configured);
                if (previous is not null) services.AddKeyedSingleton(EmbeddingModels.PreviousKey, previous);
            },
            settings: settings);

    private static Task AdvanceAsync(KnowledgeProcess process) => process.Services.GetRequiredService<ModelChanges>().AdvanceAsync(Cancellation);

    private static async Task<ModelState> StateAsync(KnowledgeProcess process) =>
        Assert.Single(await process.Services.GetRequiredService<ModelChanges>().StatesAsync(Cancellation));

    private static (string?, string?, string?) Names(ModelState state) => (state.Serving, state.Configured, state.Lost);

    private static ITextEmbedder? Model(KnowledgeProcess process) => process.Services.GetRequiredService<IndexFollower>().LastSeen!.Of("default").Model;

    private static Task<string?> NamedAsync(KnowledgeProcess process) =>
        process.StoreAsync(context => context.Set<SearchIndex>().Where(row => row.Name == "default").Select(row => row.EmbeddingModelId).SingleOrDefaultAsync());

    private static Task<HealthCheckResult> HealthAsync(KnowledgeProcess process) =>
        ActivatorUtilities.CreateInstance<SearchModelHealth>(process.Services).CheckHealthAsync(new HealthCheckContext(), Cancellation);
}
