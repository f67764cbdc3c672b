using BotSuite.Knowledge.Embeddings;

namespace BotSuite.Data.Tests.Product;

/// <summary>A model that says the same of every text, and lets somebody else be faster the first time that it is asked.</summary>
internal sealed class RivalEmbedder : ITextEmbedder
{
    /// <summary>What happens while the first texts are embedded; null for nothing.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public string ModelId => "rival";

    public int Dimensions => 2;

    public bool Knows(string language) => true;

    public ValueTask<float[]> EmbedQuestionAsync(string text, CancellationToken cancellationToken) => new([1f, 0f]);

    public async Task<IReadOnlyList<float[]>> EmbedTextsAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var (meanwhile, vectors) = (Meanwhile, texts.Select(_ => new[] { 1f, 0f }).ToArray());
        Meanwhile = null;
        if (meanwhile is not null) await meanwhile();
        return vectors;
    }
}
