using System.Text.Json;
using BotSuite.Knowledge.Embeddings.Onnx.Tokens;
using BotSuite.Knowledge.Tests.Drivers;

namespace BotSuite.Knowledge.Tests.Embeddings.Onnx;

/// <summary>Tokens against those that the Hugging Face tokenizers library (@huggingface/tokenizers 0.2.0) made with the same small vocabularies.</summary>
public sealed class ModelTokensTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData("WordPiece")]
    [InlineData("Unigram")]
    [InlineData("BPE")]
    public void A_tokenizer_file_gives_the_ids_of_the_library_that_it_was_written_for(string kind)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Embeddings", "Onnx", "tokenizers-reference.json")));
        var reference = json.RootElement.GetProperty(kind);
        _folder.Write("tokenizer.json", reference.GetProperty("tokenizer").GetRawText());
        var tokens = ModelTokens.Read(_folder.Path);

        var differences = reference.GetProperty("cases").EnumerateArray()
            .Select(one => (Text: one.GetProperty("text").GetString()!, Ids: one.GetProperty("ids").EnumerateArray().Select(id => id.GetInt32()).ToArray()))
            .Where(one => !one.Ids.SequenceEqual(tokens.Of(one.Text, 512)))
            .Select(one => $"{one.Text}: {string.Join(',', one.Ids)} and not {string.Join(',', tokens.Of(one.Text, 512))}");
        Assert.Empty(differences);
    }

    [Fact]
    public void A_sentencepiece_model_alone_is_read_for_the_family_whose_ids_are_known()
    {
        (string Piece, float Score, int Kind)[] pieces = [("<unk>", 0, 2), ("<s>", 0, 3), ("</s>", 0, 3), ("\u2581where", -1, 1), ("\u2581is", -1, 1), ("\u2581", -2, 1)];
        var model = new ProtobufWriter();
        foreach (var (piece, score, kind) in pieces) model.Message(1, new ProtobufWriter().Text(1, piece).Single(2, score).Number(3, kind));
        model.Message(2, new ProtobufWriter().Number(3, 1).Number(40, 0).Number(41, 1).Number(42, 2)).Message(3, new ProtobufWriter().Number(3, 1).Number(4, 1).Number(5, 1));
        _folder.Write("sentencepiece.bpe.model", model.ToArray());

        Assert.Contains("tokenizer.json", Assert.Throws<InvalidDataException>(() => ModelTokens.Read(_folder.Path)).Message, StringComparison.Ordinal);

        _folder.Write("config.json", """{"model_type":"xlm-roberta"}""");
        var tokens = ModelTokens.Read(_folder.Path);
        Assert.Equal([0, 4, 5, 2], tokens.Of("where is", 512));
        Assert.Equal([0, 6, 3, 4, 2], tokens.Of("\u0416\u0416 where", 512));
        Assert.Equal([0, 4, 2], tokens.Of("where is", 3));
        Assert.Equal(1, tokens.Padding);
    }

    [Theory]
    [InlineData("{\"model\":{\"type\":\"Unigram\",\"unk_id\":0,\"vocab\":[[\"<unk>\",\"high\"]]}}")]
    [InlineData("{\"model\":{\"type\":\"Unigram\",\"unk_id\":7,\"vocab\":[[\"<unk>\",0]]}}")]
    [InlineData("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[]},\"pre_tokenizer\":{\"type\":\"Metaspace\"}}")]
    [InlineData("{\"model\":{\"type\":\"BPE\",\"vocab\":{\"a\":0},\"merges\":[3]},\"pre_tokenizer\":{\"type\":\"ByteLevel\"}}")]
    [InlineData("{\"model\":{\"type\":\"WordPiece\",\"vocab\":{\"a\":-1}}}")]
    [InlineData("{\"model\":{\"type\":\"WordPiece\",\"vocab\":{}}}")]
    [InlineData("[]")]
    public void A_tokenizer_that_cannot_be_read_is_refused_by_its_file(string json)
    {
        var file = _folder.Write("tokenizer.json", json);

        Assert.Contains(file, Assert.Throws<InvalidDataException>(() => ModelTokens.Read(_folder.Path)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
