namespace BotSuite.Knowledge.Retrieval.Vector;

/// <summary>The vectors of a passage.</summary>
/// <param name="Questions">One for each of its questions, or else one for its headings; empty where it has neither.</param>
/// <param name="Text">The one of the beginning of its words; null where it has none.</param>
internal sealed record PassageVectors(IReadOnlyList<EmbeddedText> Questions, EmbeddedText? Text)
{
    /// <summary>A passage that has not been embedded, or that is in a language which the model does not know.</summary>
    public static readonly PassageVectors None = new([], null);

    /// <summary>Whether there is nothing to compare with.</summary>
    public bool IsEmpty => Questions.Count == 0 && Text is null;

    /// <summary>The greatest cosine of a question with any of them, from -1 to 1; not a number where there is none.</summary>
    /// <param name="question">The question's vector, of length 1.</param>
    /// <param name="textsOnly">Whether questions and headings are left out.</param>
    public float CosineWith(ReadOnlySpan<float> question, bool textsOnly)
    {
        var greatest = Text is null ? float.NaN : Text.CosineWith(question);
        if (textsOnly) return greatest;
        foreach (var own in Questions)
            if (own.CosineWith(question) is var cosine && !(cosine <= greatest))
                greatest = cosine;
        return greatest;
    }
}
