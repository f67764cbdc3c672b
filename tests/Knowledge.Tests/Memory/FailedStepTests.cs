using BotSuite.Data;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Memory;
using BotSuite.Knowledge.Tests.Drivers;
using BotSuite.Knowledge.Tests.Ingestion.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BotSuite.Knowledge.Tests.Memory;

public sealed class FailedStepTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_that_cannot_be_read_failed_when_its_text_was_extracted()
    {
        var status = await FailAsync("broken.json", "{\"never\": ", _ => { });

        Assert.Equal("extract", status.FailedStep);
        Assert.Empty(status.CompletedSteps);
        Assert.StartsWith("broken.json: ", status.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_embedding_is_told_as_such()
    {
        var status = await FailAsync("a.txt", "alpha words", services => services.RemoveAll<ITextEmbedder>().AddSingleton<ITextEmbedder>(new BrokenEmbedder()));

        Assert.Equal("gen_embeddings", status.FailedStep);
        Assert.Equal(["extract", "partition"], status.CompletedSteps);
        Assert.Equal(["gen_embeddings", "save_records"], status.RemainingSteps);
    }

    [Fact]
    public async Task A_fault_of_the_store_is_told_as_such()
    {
        var status = await FailAsync("a.txt", "alpha words", services => services.ConfigureDbContext<BotSuiteDbContext>(
            options => options.AddInterceptors(new FailingWrites("DocumentVersions", 0))));

        Assert.Equal("save_records", status.FailedStep);
        Assert.Equal(["save_records"], status.RemainingSteps);
        Assert.Contains("the process met with an error", status.Error, StringComparison.Ordinal);
    }

    private async Task<DataPipelineStatus> FailAsync(string name, string text, Action<IServiceCollection> configure)
    {
        var token = TestContext.Current.CancellationToken;
        await using var process = await BackgroundProcess.StartAsync(_folder, configure, ("Ingestion:MaximumAttempts", "1"));
        var memory = process.Services.GetRequiredService<IKernelMemory>();
        await memory.ImportDocumentAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), name, "doc", cancellationToken: token);
        while (true)
        {
            if (await memory.GetDocumentStatusAsync("doc", cancellationToken: token) is { Failed: true } failed) return failed;
            await Task.Delay(20, token);
        }
    }

    private sealed class BrokenEmbedder : ITextEmbedder
    {
        public string ModelId => "broken";

        public int Dimensions => 2;

        public bool Knows(string language) => true;

        public ValueTask<float[]> EmbedQuestionAsync(string text, CancellationToken cancellationToken) => ValueTask.FromResult<float[]>([1, 0]);

        public Task<IReadOnlyList<float[]>> EmbedTextsAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("A fault that nobody foresaw.");
    }
}
