using System.Numerics.Tensors;
using BotSuite.Data.Embeddings;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Tests.Embeddings;

public sealed class VectorCacheTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_is_embedded_once_however_often_it_is_asked_for()
    {
        var embedder = new CountingEmbedder();
        await using var process = await StartAsync(embedder);
        var cache = process.Services.GetRequiredService<VectorCache>();

        Assert.Equal(2, await cache.FillAsync(["one", "two", "one"], null, Cancellation));
        Assert.Equal(1, await cache.FillAsync(["two", "three"], null, Cancellation));
        Assert.Equal(0, await cache.FillAsync(["one", "two", "three"], null, Cancellation));
        Assert.Equal(0, await cache.FillAsync([], null, Cancellation));

        Assert.Equal(["one", "three", "two"], embedder.Texts.Keys.Order());
        Assert.All(embedder.Texts.Values, count => Assert.Equal(1, count));
        Assert.Equal(2, embedder.Calls);
    }

    [Fact]
    public async Task Another_process_embeds_nothing_that_is_stored_and_finds_it()
    {
        await using (var first = await StartAsync(new CountingEmbedder()))
            await first.Services.GetRequiredService<VectorCache>().FillAsync(["환불", "refund"], null, Cancellation);
        var embedder = new CountingEmbedder();
        await using var second = await StartAsync(embedder);
        var cache = second.Services.GetRequiredService<VectorCache>();

        Assert.Equal(0, await cache.FillAsync(["refund", "환불"], null, Cancellation));
        var found = await cache.FindAsync("counting", 4, [VectorCache.HashOf("환불"), VectorCache.HashOf("nothing")], Cancellation);

        Assert.Equal(0, embedder.Calls);
        var vector = Assert.Single(found);
        Assert.Equal(VectorCache.HashOf("환불"), vector.Key);
        Assert.InRange(TensorPrimitives.CosineSimilarity<float>(CountingEmbedder.VectorOf("환불"), vector.Value), 0.9999f, 1.0001f);
    }

    [Fact]
    public async Task Another_model_has_vectors_of_its_own()
    {
        await using (var first = await StartAsync(new CountingEmbedder()))
            await first.Services.GetRequiredService<VectorCache>().FillAsync(["one"], null, Cancellation);
        await using var second = await StartAsync(new CountingEmbedder("other"));
        var cache = second.Services.GetRequiredService<VectorCache>();

        Assert.Empty(await cache.FindAsync("other", 4, [VectorCache.HashOf("one")], Cancellation));
        Assert.Equal(1, await cache.FillAsync(["one"], null, Cancellation));
        Assert.Equal(2, await second.StoreAsync(context => context.Embeddings.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Two_processes_that_fill_in_the_same_texts_at_once_both_end_well_and_store_each_once()
    {
        string[] texts = [.. Enumerable.Range(0, 100).Select(number => $"text {number}")];
        // Both have looked for what is missing before either stores anything.
        using var meeting = new SemaphoreSlim(0);
        var arrived = 0;
        Task MeetAsync(IReadOnlyList<string> batch)
        {
            if (Interlocked.Increment(ref arrived) == 2) meeting.Release(int.MaxValue / 2);
            return meeting.WaitAsync(Cancellation);
        }

        await using var first = await StartAsync(new CountingEmbedder { Before = MeetAsync }, ("Embeddings:BatchSize", "16"));
        await using var second = await StartAsync(new CountingEmbedder { Before = MeetAsync }, ("Embeddings:BatchSize", "16"));
        await Task.WhenAll(
            Task.Run(() => first.Services.GetRequiredService<VectorCache>().FillAsync(texts, null, Cancellation), Cancellation),
            Task.Run(() => second.Services.GetRequiredService<VectorCache>().FillAsync([.. texts.Reverse()], null, Cancellation), Cancellation));

        var found = await first.Services.GetRequiredService<VectorCache>().FindAsync("counting", 4, [.. texts.Select(VectorCache.HashOf)], Cancellation);
        Assert.Equal(100, found.Count);
        Assert.Equal(100, await first.StoreAsync(context => context.Embeddings.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task What_was_embedded_before_a_failure_stays_and_is_not_embedded_again()
    {
        var embedder = new CountingEmbedder();
        await using var process = await StartAsync(embedder, ("Embeddings:BatchSize", "10"));
        var cache = process.Services.GetRequiredService<VectorCache>();
        string[] texts = [.. Enumerable.Range(0, 35).Select(number => $"text {number}")];
        embedder.Before = _ => embedder.Calls < 2 ? Task.CompletedTask : throw new EmbeddingException("busy", isTransient: true);
        await Assert.ThrowsAsync<EmbeddingException>(() => cache.FillAsync(texts, null, Cancellation));

        embedder.Before = null;
        var heard = new List<int>();
        Assert.Equal(15, await cache.FillAsync(texts, new Heard(heard), Cancellation));

        Assert.Equal([10, 15], heard);
        Assert.Equal(35, embedder.Texts.Count);
        Assert.All(embedder.Texts.Values, count => Assert.Equal(1, count));
    }

    [Fact]
    public async Task A_stored_vector_of_another_length_is_not_found()
    {
        await using var process = await StartAsync(new CountingEmbedder());
        await process.StoreAsync(async context =>
        {
            context.Embeddings.Add(new StoredEmbedding { ModelId = "counting", TextHash = VectorCache.HashOf("one"), Vector = [1, 2, 3] });
            return await context.SaveChangesAsync(Cancellation);
        });

        Assert.Empty(await process.Services.GetRequiredService<VectorCache>().FindAsync("counting", 4, [VectorCache.HashOf("one")], Cancellation));
    }

    [Fact]
    public async Task Thousands_of_texts_are_looked_up_at_once()
    {
        await using var process = await StartAsync(new CountingEmbedder(), ("Embeddings:BatchSize", "1000"));
        var cache = process.Services.GetRequiredService<VectorCache>();
        string[] texts = [.. Enumerable.Range(0, 2500).Select(number => $"text {number}")];

        Assert.Equal(2500, await cache.FillAsync(texts, null, Cancellation));
        Assert.Equal(2500, (await cache.FindAsync("counting", 4, [.. texts.Select(VectorCache.HashOf)], Cancellation)).Count);
    }

    [Fact]
    public async Task Without_a_model_nothing_is_filled_in()
    {
        await using var process = await KnowledgeProcess.StartAsync(_folder);

        Assert.Null(process.Services.GetService<ITextEmbedder>());
        Assert.Equal(0, await process.Services.GetRequiredService<VectorCache>().FillAsync(["one"], null, Cancellation));
    }

    public void Dispose() => _folder.Dispose();

    private Task<KnowledgeProcess> StartAsync(CountingEmbedder embedder, params (string Key, string Value)[] settings) =>
        KnowledgeProcess.StartAsync(_folder, configure: services => services.AddSingleton<ITextEmbedder>(embedder), settings: settings);

    private sealed class Heard(List<int> heard) : IProgress<int>
    {
        public void Report(int value) => heard.Add(value);
    }
}
