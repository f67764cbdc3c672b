using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Tests.Embeddings;

public sealed class EmbeddingsOptionsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData("Embeddings:Provider", "Word2Vec")]
    [InlineData("Embeddings:Adapter", "nowhere.f16")]
    [InlineData("Embeddings:BatchSize", "0")]
    [InlineData("Embeddings:BatchSize", "1001")]
    [InlineData("Embeddings:Timeout", "00:00:00.5")]
    [InlineData("Embeddings:QuestionTimeout", "00:01:00")]
    [InlineData("Embeddings:Model", "", "Provider=Onnx")]
    [InlineData("Embeddings:Model", "/no/such/folder", "Provider=Onnx")]
    [InlineData("Embeddings:Dimensions", "0", "Provider=Onnx")]
    [InlineData("Embeddings:Model", "", "Provider=OpenAI", "ApiKey=k", "Dimensions=4")]
    [InlineData("Embeddings:Dimensions", "", "Provider=OpenAI", "ApiKey=k", "Model=m")]
    [InlineData("Embeddings:Dimensions", "5000", "Provider=OpenAI", "ApiKey=k", "Model=m")]
    [InlineData("Embeddings:ApiKey", "", "Provider=OpenAI", "Model=m", "Dimensions=4")]
    [InlineData("Embeddings:Endpoint", "", "Provider=AzureOpenAI", "ApiKey=k", "Model=m", "Dimensions=4")]
    [InlineData("Embeddings:Endpoint", "", "Provider=Ollama", "Model=m", "Dimensions=4")]
    [InlineData("Embeddings:Endpoint", "ftp://host", "Provider=ollama", "Model=m", "Dimensions=4")]
    public async Task A_setting_that_cannot_work_stops_the_start_and_is_named_with_value_and_cure(string key, string value, params string[] others)
    {
        var settings = others.Select(other => ("Embeddings:" + other.Split('=')[0], other.Split('=')[1])).Append((key, value)).ToArray();

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => KnowledgeProcess.StartAsync(_folder, runsInBackground: true, settings: settings));

        Assert.Contains(refusal.Failures, failure => failure.StartsWith(key + " is ", StringComparison.Ordinal) && failure.Contains(value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_without_a_model_stops_the_start_and_says_what_was_looked_for()
    {
        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => KnowledgeProcess.StartAsync(
            _folder, runsInBackground: true, settings: [("Embeddings:Provider", "onnx"), ("Embeddings:Model", _folder.Path)]));

        Assert.Contains("onnx/model.onnx", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_adapter_of_one_s_own_is_part_of_the_model_s_id()
    {
        Assert.SkipUnless(BuiltInEmbedder.IsThere, "The encoder's files were not fetched when this was built (npm was not there).");
        var adapter = new byte[512 * 512 * 2];
        await using var plain = await KnowledgeProcess.StartAsync(_folder, settings: ("Embeddings:Provider", "BuiltIn"));
        await using var own = await KnowledgeProcess.StartAsync(
            _folder, settings: [("Embeddings:Provider", "BuiltIn"), ("Embeddings:Adapter", _folder.Write("own.f16", adapter))]);
        var (shipped, trained) = (plain.Services.GetRequiredService<ITextEmbedder>(), own.Services.GetRequiredService<ITextEmbedder>());

        Assert.NotEqual(shipped.ModelId, trained.ModelId);
        Assert.All([shipped, trained], embedder => Assert.Equal((true, false), (embedder.Knows("en"), embedder.Knows("ko"))));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(512 * 512 * 2)]
    public void An_adapter_that_is_none_is_refused(int length)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, byte.MaxValue); // not numbers

        Assert.Throws<InvalidDataException>(() => LinearAdapter.Of(bytes, 512));
    }

    public void Dispose() => _folder.Dispose();
}
