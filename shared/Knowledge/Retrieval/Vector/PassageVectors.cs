namespace BotSuite.Knowledge.Retrieval.Vector;

/// <summary>The vectors of a passage.</summary>
/// <param name="Questions">One for each of its questions, or else one for its headings; empty where it has neither.</param>
/// <param name="Text">The one of the beginning of its words; null where it has none.</param>
internal sealed record PassageVectors(IReadOnlyList<float[]> Questions, float[]? Text)
{
    /// <summary>A passage that has not been embedded, or that is in a language which the model does not know.</summary>
    public static readonly PassageVectors None = new([], null);

    /// <summary>Whether there is nothing to compare with.</summary>
    public bool IsEmpty => Questions.Count == 0 && Text is null;
}
