using BotSuite.Knowledge.Embeddings;

namespace BotSuite.Knowledge.Tests.Embeddings;

public sealed class QuestionVectorsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_that_one_turn_asks_several_times_is_embedded_once()
    {
        var embedder = new CountingEmbedder();
        var questions = new QuestionVectors(embedder);

        var first = await questions.OfAsync("where is it", Cancellation);
        Assert.Same(first, await questions.OfAsync("where is it", Cancellation));
        await questions.OfAsync("Where is it", Cancellation);

        Assert.Equal(2, embedder.Calls);
    }

    [Fact]
    public async Task Only_so_many_questions_are_kept_and_the_one_not_asked_for_longest_goes_first()
    {
        var embedder = new CountingEmbedder();
        var questions = new QuestionVectors(embedder, most: 3);

        foreach (var question in new[] { "a", "b", "c", "a", "d" }) await questions.OfAsync(question, Cancellation);
        Assert.Equal(4, embedder.Calls);
        foreach (var question in new[] { "a", "c", "d" }) await questions.OfAsync(question, Cancellation);
        Assert.Equal(4, embedder.Calls);
        await questions.OfAsync("b", Cancellation);
        Assert.Equal(2, embedder.Texts["b"]);
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        var embedder = new CountingEmbedder { Before = _ => throw new EmbeddingException("busy", isTransient: true) };
        var questions = new QuestionVectors(embedder);
        await Assert.ThrowsAsync<EmbeddingException>(async () => await questions.OfAsync("a", Cancellation));

        embedder.Before = null;
        Assert.Equal(CountingEmbedder.VectorOf("a"), await questions.OfAsync("a", Cancellation));
    }

    [Fact]
    public async Task Many_threads_may_ask_at_once()
    {
        var questions = new QuestionVectors(new CountingEmbedder(), most: 8);

        await Parallel.ForAsync(0, 2000, Cancellation, async (number, cancellation) =>
        {
            var question = $"question {number % 20}";
            Assert.Equal(CountingEmbedder.VectorOf(question), await questions.OfAsync(question, cancellation));
        });
    }
}
