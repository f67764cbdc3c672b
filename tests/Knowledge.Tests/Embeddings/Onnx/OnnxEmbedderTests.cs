using System.Numerics.Tensors;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Embeddings.Onnx;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Tests.Embeddings.Onnx;

/// <summary>A model folder that the tests write: eight pieces, each with a direction of its own.</summary>
public sealed class OnnxEmbedderTests : IDisposable
{
    private static readonly string[] Vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "where", "parcel", "##s"];

    private readonly TestFolder _folder = new();

    public OnnxEmbedderTests()
    {
        _folder.Write("vocab.txt", string.Join('\n', Vocabulary));
        _folder.Write("onnx/model_quantized.onnx", OnnxFile.Table(
            [.. Enumerable.Range(0, 8).Select(id => Enumerable.Range(0, 8).Select(place => place == id ? 1f + id : 0f).ToArray())],
            "input_ids", "attention_mask", "token_type_ids"));
    }

    [Fact]
    public async Task A_text_is_the_mean_of_its_pieces_alone_and_beside_longer_ones()
    {
        using var embedder = Embedder();
        var vectors = await embedder.EmbedTextsAsync(["Parcels", "where where where where where parcels", ""], TestContext.Current.CancellationToken);

        // [CLS] parcel ##s [SEP]: ids 2, 6, 7, 3.
        Same([0, 0, 3, 4, 0, 0, 7, 8], vectors[0]);
        Same([0, 0, 3, 4, 0, 30, 7, 8], vectors[1]);
        Same([0, 0, 3, 4, 0, 0, 0, 0], vectors[2]);
        Same([0, 0, 3, 4, 0, 0, 7, 8], await embedder.EmbedQuestionAsync("PARCELS", TestContext.Current.CancellationToken));
        Assert.Equal(8, embedder.Dimensions);
    }

    [Fact]
    public async Task A_model_that_pools_by_its_first_piece_gives_that_piece()
    {
        _folder.Write("1_Pooling/config.json", """{"pooling_mode_cls_token":true,"pooling_mode_mean_tokens":false}""");
        using var embedder = Embedder();

        Same([0, 0, 3, 0, 0, 0, 0, 0], await embedder.EmbedQuestionAsync("where", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_a_model_wants_before_questions_and_texts_is_put_there()
    {
        _folder.Write("config_sentence_transformers.json", """{"prompts":{"query":"where ","passage":"parcel "}}""");
        using var embedder = Embedder();
        using var own = Embedder(options => options.QuestionPrefix = "");

        Same([0, 0, 3, 4, 0, 6, 7, 0], await embedder.EmbedQuestionAsync("parcel", TestContext.Current.CancellationToken));
        Same([0, 0, 3, 4, 0, 6, 7, 0], (await embedder.EmbedTextsAsync(["where"], TestContext.Current.CancellationToken))[0]);
        Same([0, 0, 3, 4, 0, 0, 7, 0], await own.EmbedQuestionAsync("parcel", TestContext.Current.CancellationToken));
        Assert.NotEqual(embedder.ModelId, own.ModelId);
    }

    [Fact]
    public void The_id_changes_with_whatever_changes_the_vectors()
    {
        var ids = new HashSet<string> { IdOf(), IdOf() };
        Assert.Single(ids);

        _folder.Write("sentence_bert_config.json", """{"max_seq_length":16}""");
        ids.Add(IdOf());
        _folder.Write("1_Pooling/config.json", """{"pooling_mode_cls_token":true}""");
        ids.Add(IdOf());
        _folder.Write("vocab.txt", string.Join('\n', Vocabulary) + "\nmore");
        ids.Add(IdOf());
        _folder.Write("model.onnx", OnnxFile.Table([.. Enumerable.Range(0, 8).Select(_ => new float[] { 1, 2 })], "input_ids"));
        ids.Add(IdOf());

        Assert.Equal(5, ids.Count);
        Assert.All(ids, id => Assert.InRange(id.Length, 20, 128));
    }

    [Fact]
    public async Task Hostile_texts_get_vectors_too_and_long_ones_are_cut()
    {
        _folder.Write("sentence_bert_config.json", """{"max_seq_length":8}""");
        using var embedder = Embedder();
        var vectors = await embedder.EmbedTextsAsync(
            ["\uD83D half", "\0\u200B", "🙂🙂", "[SEP] [CLS]", "반품은 어떻게 하나요?", new string('x', 1_000_000), string.Concat(Enumerable.Repeat("where ", 200_000))],
            TestContext.Current.CancellationToken);

        Assert.All(vectors, vector => Assert.InRange(TensorPrimitives.Norm<float>(vector), 0.999f, 1.001f));
        // [CLS], six times "where", [SEP].
        Same([0, 0, 3, 4, 0, 36, 0, 0], vectors[^1]);
    }

    [Fact]
    public void Languages_are_all_unless_some_are_named()
    {
        using var all = Embedder();
        using var english = Embedder(options => options.Languages = "EN, fr");

        Assert.True(all.Knows("ko"));
        Assert.Equal((true, false), (english.Knows("en"), english.Knows("ko")));
    }

    [Fact]
    public async Task A_batch_can_be_stopped()
    {
        using var embedder = Embedder();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => embedder.EmbedTextsAsync(["where"], new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("modules.json", """[{"idx":0,"type":"sentence_transformers.models.Transformer"},{"idx":2,"type":"sentence_transformers.models.Dense"}]""", "Dense")]
    [InlineData("1_Pooling/config.json", """{"pooling_mode_max_tokens":true}""", "1_Pooling")]
    [InlineData("1_Pooling/config.json", "not JSON", "settings file")]
    [InlineData("onnx/model_quantized.onnx", "not a network", "cannot be run")]
    [InlineData("model.onnx", "", "cannot be run")]
    [InlineData("vocab.txt", "one\ntwo", "[CLS]")]
    [InlineData("vocab.txt", "", "[CLS]")]
    [InlineData("tokenizer.json", "{}", "tokenizer.json")]
    [InlineData("tokenizer.json", """{"model":{"type":"WordLevel","vocab":{}}}""", "WordLevel")]
    [InlineData("tokenizer.json", "[", "tokenizer.json")]
    public void A_folder_that_is_no_model_is_refused_by_name(string file, string content, string named)
    {
        _folder.Write(file, content);

        Assert.Contains(named, Assert.Throws<InvalidDataException>(() => Embedder()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_of_another_kind_is_refused_with_what_it_asks_for()
    {
        _folder.Write("model.onnx", OnnxFile.Table([[1, 2]], "pixel_values"));
        Assert.Contains("pixel_values", Assert.Throws<InvalidDataException>(() => Embedder()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tokenizer_with_more_pieces_than_the_network_is_refused()
    {
        _folder.Write("model.onnx", OnnxFile.Table([[1, 2], [1, 2]], "input_ids"));
        Assert.Contains("do not fit", Assert.Throws<InvalidDataException>(() => Embedder()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_network_or_tokenizer_and_other_dimensions_are_refused_with_the_cure()
    {
        Assert.Contains("set it to 8", Assert.Throws<InvalidDataException>(() => Embedder(options => options.Dimensions = 384)).Message, StringComparison.OrdinalIgnoreCase);
        File.Delete(_folder.Of("vocab.txt"));
        Assert.Contains("tokenizer.json", Assert.Throws<InvalidDataException>(() => Embedder()).Message, StringComparison.Ordinal);
        File.Delete(_folder.Of("onnx/model_quantized.onnx"));
        Assert.Contains("model.onnx", Assert.Throws<InvalidDataException>(() => Embedder()).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static void Same(float[] direction, float[] vector) =>
        Assert.InRange(TensorPrimitives.CosineSimilarity<float>(direction, vector), 0.99999f, 1.00001f);

    private string IdOf()
    {
        using var embedder = Embedder();
        return embedder.ModelId;
    }

    private OnnxEmbedder Embedder(Action<EmbeddingsOptions>? set = null)
    {
        var options = new EmbeddingsOptions { Provider = "Onnx", Model = _folder.Path };
        set?.Invoke(options);
        return new OnnxEmbedder(Options.Create(options));
    }
}
