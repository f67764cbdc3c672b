using BotSuite.Knowledge.Embeddings;

namespace BotSuite.Knowledge.Tests.Drivers;

/// <summary>A model that knows a few concepts by their words in two languages, and nothing else.</summary>
internal sealed class ConceptEmbedder(params string[] languages) : ITextEmbedder
{
    private static readonly string[][] Concepts =
    [
        ["return", "send back", "반품", "돌려"], ["refund", "money back", "환불"], ["delivery", "parcel", "shipping", "배송", "택배"],
        ["password", "sign in", "비밀번호"], ["doctor", "physician", "의사"], ["rent", "lease", "월세"],
    ];

    /// <summary>How often texts or questions were embedded.</summary>
    public int Calls { get; private set; }

    /// <summary>Whether the model is out of reach.</summary>
    public bool IsDown { get; set; }

    /// <summary>What is thrown instead of an answer; null for nothing.</summary>
    public Exception? Fault { get; set; }

    public string ModelId { get; init; } = "concepts";

    public int Dimensions => Concepts.Length + 1;

    public bool Knows(string language) => languages.Contains(language);

    public async ValueTask<float[]> EmbedQuestionAsync(string text, CancellationToken cancellationToken) =>
        (await EmbedTextsAsync([text], cancellationToken))[0];

    public Task<IReadOnlyList<float[]>> EmbedTextsAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        Calls++;
        if (Fault is not null) throw Fault;
        return IsDown ? throw new EmbeddingException("The model is down.", isTransient: true) : Task.FromResult<IReadOnlyList<float[]>>([.. texts.Select(Of)]);
    }

    private float[] Of(string text)
    {
        var vector = new float[Dimensions];
        for (var i = 0; i < Concepts.Length; i++)
            if (Concepts[i].Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
                vector[i] = 1;
        if (vector.All(number => number == 0)) vector[^1] = 1;
        var length = MathF.Sqrt(vector.Sum(number => number * number));
        return [.. vector.Select(number => number / length)];
    }
}
