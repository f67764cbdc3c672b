using System.Numerics.Tensors;
using System.Text.Json;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Embeddings.UseLite;

namespace BotSuite.Knowledge.Tests.Embeddings;

/// <summary>The built-in encoder against vectors that the published JavaScript encoder made of the same sentences.</summary>
public sealed class UseLiteTests
{
    private static readonly Lazy<UseLiteNetwork> Network = new(() => new UseLiteNetwork(ModelWeights.Read(BuiltInEmbedder.ModelFolder)));

    [Fact]
    public void The_encoder_gives_the_pieces_and_vectors_of_the_published_one()
    {
        SkipWithoutModel();
        using var reference = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Embeddings", "use-reference.json")));
        var sentences = reference.RootElement.EnumerateArray().ToArray();
        Assert.Equal(60, sentences.Length);

        var texts = sentences.Select(sentence => sentence.GetProperty("text").GetString()!).ToArray();
        var vectors = Network.Value.Embed(texts, TestContext.Current.CancellationToken);
        for (var i = 0; i < sentences.Length; i++)
        {
            Assert.Equal(sentences[i].GetProperty("ids").EnumerateArray().Select(id => id.GetInt32()), Network.Value.PiecesOf(texts[i]));
            var expected = sentences[i].GetProperty("vec").EnumerateArray().Select(number => number.GetSingle()).ToArray();
            Assert.InRange(TensorPrimitives.CosineSimilarity<float>(expected, vectors[i]), 0.9999f, 1.0001f);
        }
    }

    [Fact]
    public void A_text_gets_the_same_vector_alone_and_among_others()
    {
        SkipWithoutModel();
        string[] texts = ["How do I return an item?", "", "I lost my card", "?", "How do I return an item?"];
        var together = Network.Value.Embed(texts, TestContext.Current.CancellationToken);

        var alone = Network.Value.Embed([texts[2]], TestContext.Current.CancellationToken)[0];
        Assert.InRange(TensorPrimitives.Dot<float>(alone, together[2]), 0.99999f, 1.00001f);
        Assert.Equal(together[0], together[4]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("🙂🙂🙂")]
    [InlineData("반품은 어떻게 하나요?")]
    [InlineData("\uD83D half a pair, and \0 and \u200B")]
    [InlineData("ﬁnance ＡＰＩ①")]
    public void Any_text_gets_a_vector_of_length_1(string text)
    {
        SkipWithoutModel();
        AssertUnit(Network.Value.Embed([text], TestContext.Current.CancellationToken)[0]);
    }

    [Fact]
    public void A_text_of_a_million_characters_is_read_at_its_beginning_only()
    {
        SkipWithoutModel();
        const string Beginning = "What does delivery to an island cost and how long does it take? ";
        var huge = string.Concat(Enumerable.Repeat(Beginning, 1_000_000 / Beginning.Length));
        var vectors = Network.Value.Embed([huge, new string('x', 1_000_000)], TestContext.Current.CancellationToken);

        Assert.All(vectors, AssertUnit);
        Assert.InRange(TensorPrimitives.Dot<float>(vectors[0], Network.Value.Embed([Beginning], TestContext.Current.CancellationToken)[0]), 0.6f, 1f);
    }

    [Fact]
    public void Full_width_letters_count_as_plain_ones_which_needs_the_platform_s_unicode_tables()
    {
        SkipWithoutModel();
        Assert.Equal(Network.Value.PiecesOf("return policy"), Network.Value.PiecesOf("ｒｅｔｕｒｎ ｐｏｌｉｃｙ"));
    }

    [Fact]
    public void Files_of_another_model_are_refused_by_name()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "model.json"), """{"weightsManifest":[{"paths":[],"weights":[]}]}""");
        File.WriteAllText(Path.Combine(folder, "vocab.json"), "[]");
        var weights = ModelWeights.Read(folder);
        Assert.Contains("Build again", Assert.Throws<InvalidDataException>(() => new UseLiteNetwork(weights)).Message, StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(folder, "model.json"), "not JSON");
        Assert.Contains(folder, Assert.Throws<InvalidDataException>(() => ModelWeights.Read(folder)).Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static void AssertUnit(float[] vector) => Assert.InRange(TensorPrimitives.Norm<float>(vector), 0.999f, 1.001f);

    private static void SkipWithoutModel() =>
        Assert.SkipUnless(BuiltInEmbedder.IsThere, "The encoder's files were not fetched when this was built (npm was not there).");
}
