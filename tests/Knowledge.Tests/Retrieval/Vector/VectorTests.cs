using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Retrieval.Vector;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Tests.Retrieval.Vector;

public sealed class VectorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(512)]
    [InlineData(1000)]
    public void Bytes_give_nearly_the_cosine(int dimensions)
    {
        var random = new Random(1);
        for (var i = 0; i < 50; i++)
        {
            var (one, other) = (new EmbeddedText(Unit(random, dimensions)), new EmbeddedText(Unit(random, dimensions)));
            Assert.Equal(one.CosineWith(other.Values), one.Bytes.Dot(other.Bytes), 0.02f);
        }
    }

    [Fact]
    public void The_greatest_numbers_do_not_overflow()
    {
        var flat = new EmbeddedText([.. Enumerable.Repeat(1 / MathF.Sqrt(512), 512)]);
        var back = new EmbeddedText([.. flat.Values.Select(number => -number)]);
        Assert.Equal(1, flat.Bytes.Dot(flat.Bytes), 0.001f);
        Assert.Equal(-1, flat.Bytes.Dot(back.Bytes), 0.001f);
        Assert.Equal(0, ByteVector.Of(new float[512]).Dot(flat.Bytes));
    }

    [Fact]
    public void In_a_large_index_the_best_ten_by_exact_cosines_are_among_the_best_fifty_by_bytes()
    {
        var random = new Random(2);
        var passages = Enumerable.Range(0, 11_000).Select(_ => new PassageVectors([], new EmbeddedText(Unit(random, 64)))).ToArray();
        var index = new VectorIndex(passages);
        var scores = new float[passages.Length];
        for (var i = 0; i < 20; i++)
        {
            var question = Unit(random, 64);
            Assert.False(index.Score(question, scores, textsOnly: false));
            var exact = Enumerable.Range(0, passages.Length).OrderByDescending(place => index.Exactly(question, place, false)).Take(10);
            Assert.Empty(exact.Except(Enumerable.Range(0, passages.Length).OrderByDescending(place => scores[place]).Take(50)));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Above_fifty_thousand_vectors_the_first_ten_are_those_of_the_exact_scan(bool clustered)
    {
        const int Dimensions = 96, Questions = 100;
        var random = new Random(3);
        var centres = Enumerable.Range(0, 300).Select(_ => Unit(random, Dimensions)).ToArray();
        float[] Next() => clustered ? Near(centres[random.Next(centres.Length)], random) : Unit(random, Dimensions);
        var passages = Enumerable.Range(0, 51_000).Select(_ => new PassageVectors([], new EmbeddedText(Next()))).ToArray();
        var index = new VectorIndex(passages);
        var (scores, same) = (new float[passages.Length], 0);
        for (var i = 0; i < Questions; i++)
        {
            var question = Next();
            Assert.False(index.Score(question, scores, textsOnly: false));
            var looked = Best(scores, 50).OrderByDescending(place => index.Exactly(question, place, false)).Take(10).ToList();
            for (var place = 0; place < scores.Length; place++) scores[place] = index.Exactly(question, place, false);
            if (looked.SequenceEqual(Best(scores, 10))) same++;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{same} of {Questions}");
        Assert.True(same >= 0.99 * Questions, $"{same} of {Questions}");
    }

    [Fact]
    public void A_passage_is_as_near_as_the_nearest_of_its_texts_and_one_without_any_has_no_nearness()
    {
        var (x, y) = (new EmbeddedText([1, 0]), new EmbeddedText([0, 1]));
        var index = new VectorIndex([new PassageVectors([x, y], null), new PassageVectors([x], y), PassageVectors.None]);
        var scores = new float[3];

        Assert.True(index.Score([0, 1], scores, textsOnly: false));
        Assert.Equal([1, 1, float.NaN], scores);
        index.Score([1, 0], scores, textsOnly: true);
        Assert.Equal([float.NaN, 0, float.NaN], scores);
        Assert.Equal(2, index.Count);
    }

    [Fact]
    public void Cosines_of_a_model_in_another_range_are_put_onto_the_common_scale()
    {
        var scale = CosineScale.Through(unrelated: 0.7f, alike: 0.9f, ownUnrelated: 0.12f, ownAlike: 0.64f)!.Value;
        Assert.Equal(0.12f, scale.Of(0.7f), 0.001f);
        Assert.Equal(0.64f, scale.Of(0.9f), 0.001f);
        Assert.Equal(0.9f, scale.Of(1f), 0.001f);
        Assert.InRange(scale.Of(-1f), -1, 0);
        Assert.Null(CosineScale.Through(0.5f, 0.5f, 0.12f, 0.64f));
        Assert.Null(CosineScale.Through(float.NaN, 0.5f, 0.12f, 0.64f));
    }

    [Fact]
    public async Task The_common_scale_is_that_of_the_built_in_encoder()
    {
        Assert.SkipUnless(BuiltInEmbedder.IsThere, "The built-in encoder was not fetched at build.");
        var embedder = new BuiltInEmbedder(Options.Create(new EmbeddingsOptions()));
        string[] sentences = [.. ProbeSentences.Pairs.SelectMany(pair => (string[])[pair.One, pair.Other])];
        var vectors = await embedder.EmbedTextsAsync(sentences, TestContext.Current.CancellationToken);

        var (unrelated, alike) = CosineScales.Medians([.. vectors.Select(vector => new EmbeddedText(vector))]);
        Assert.Equal(ProbeSentences.OwnUnrelated, unrelated, 0.02f);
        Assert.Equal(ProbeSentences.OwnAlike, alike, 0.02f);
    }

    // Entries on one matter, as near to each other as rewordings are (a cosine of about .8).
    private static float[] Near(float[] centre, Random random)
    {
        var other = Unit(random, centre.Length);
        var sum = centre.Zip(other, (one, two) => one + (0.5f * two)).ToArray();
        var length = MathF.Sqrt(sum.Sum(number => number * number));
        return [.. sum.Select(number => number / length)];
    }

    private static List<int> Best(float[] scores, int count)
    {
        var best = new PriorityQueue<int, float>(count + 1);
        for (var place = 0; place < scores.Length; place++)
        {
            if (best.Count == count && best.TryPeek(out _, out var least) && scores[place] <= least) continue;
            best.Enqueue(place, scores[place]);
            if (best.Count > count) best.Dequeue();
        }

        return [.. best.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => item.Element)];
    }

    private static float[] Unit(Random random, int dimensions)
    {
        var vector = Enumerable.Range(0, dimensions).Select(_ => (float)(random.NextDouble() * 2 - 1)).ToArray();
        var length = MathF.Sqrt(vector.Sum(number => number * number));
        return [.. vector.Select(number => number / length)];
    }
}
