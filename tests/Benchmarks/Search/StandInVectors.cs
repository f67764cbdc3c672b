using BotSuite.Knowledge.Embeddings;

namespace BotSuite.Benchmarks.Search;

/// <summary>
/// Gives texts vectors of no meaning, so that a store of many passages is filled in minutes: comparing costs the same whatever the
/// numbers are. Questions go to a real encoder where one is given.
/// </summary>
internal sealed class StandInVectors(ITextEmbedder? encoder = null) : ITextEmbedder
{
    public string ModelId => "stand-in";

    public int Dimensions => 512;

    public bool Knows(string language) => true;

    public ValueTask<float[]> EmbedQuestionAsync(string text, CancellationToken cancellationToken) =>
        encoder?.EmbedQuestionAsync(text, cancellationToken) ?? ValueTask.FromResult(Of(text));

    public Task<IReadOnlyList<float[]>> EmbedTextsAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<float[]>>([.. texts.Select(Of)]);

    private float[] Of(string text)
    {
        var random = new Random(text.Length == 0 ? 0 : text[0] + 31 * text[^1] + 961 * text.Length + 7 * text[text.Length / 2]);
        var vector = new float[Dimensions];
        var squares = 0f;
        for (var i = 0; i < vector.Length; i++) squares += (vector[i] = random.NextSingle() - 0.5f) * vector[i];
        var length = MathF.Sqrt(squares);
        for (var i = 0; i < vector.Length; i++) vector[i] /= length;
        return vector;
    }
}
