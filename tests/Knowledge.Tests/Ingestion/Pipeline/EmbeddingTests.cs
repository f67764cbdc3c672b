using BotSuite.Data.Sources;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BotSuite.Knowledge.Tests.Ingestion.Pipeline;

public sealed class EmbeddingTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly CountingEmbedder _embedder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Content_that_comes_again_makes_no_embedding_call_whichever_piece_it_stands_in()
    {
        await using var process = await StartAsync();
        var source = await process.MemoryAsync();
        await process.EndOfAsync(await process.UploadAsync(source, ("a.txt", "alpha words")));
        var calls = _embedder.Texts;
        Assert.True(calls > 0);

        await process.EndOfAsync(await process.UploadAsync(source, ("a.txt", "alpha words")));
        await process.EndOfAsync(await process.UploadAsync(source, ("folder/a.txt", "alpha words")));
        Assert.Equal(calls, _embedder.Texts);
    }

    [Fact]
    public async Task A_model_that_is_down_is_tried_again_and_then_keeps_nothing_out_of_search()
    {
        _embedder.IsDown = true;
        await using var process = await StartAsync();
        var source = await process.MemoryAsync();
        var run = await process.EndOfAsync(await process.UploadAsync(source, ("a.txt", "alpha words"), ("b.txt", "beta words")));

        Assert.Equal((SourceRunState.Done, 2, 0), (run.State, run.Added, run.Failed));
        Assert.Single(await process.SearchAsync("alpha"));
        var item = await process.ItemAsync("a.txt");
        Assert.Equal((SourceItemState.Ready, "It is found by its words alone until the embedding model can be reached."), (item.State, item.Reason));
        Assert.InRange(_embedder.Calls, 3, 6);
    }

    private Task<KnowledgeProcess> StartAsync() => BackgroundProcess.StartAsync(
        _folder, services => services.RemoveAll<ITextEmbedder>().AddSingleton<ITextEmbedder>(_embedder));

    private sealed class CountingEmbedder : ITextEmbedder
    {
        private int _calls;
        private int _texts;

        public bool IsDown { get; set; }

        public int Calls => _calls;

        public int Texts => _texts;

        public string ModelId => "counting";

        public int Dimensions => 2;

        public bool Knows(string language) => true;

        public ValueTask<float[]> EmbedQuestionAsync(string text, CancellationToken cancellationToken) => ValueTask.FromResult<float[]>([1, 0]);

        public Task<IReadOnlyList<float[]>> EmbedTextsAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _calls);
            if (IsDown) throw new EmbeddingException("The model is down.", isTransient: true);
            Interlocked.Add(ref _texts, texts.Count);
            return Task.FromResult<IReadOnlyList<float[]>>([.. texts.Select(_ => new float[] { 1, 0 })]);
        }
    }
}
