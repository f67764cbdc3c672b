namespace BotSuite.Knowledge.Retrieval.Vector;

/// <summary>Tells how near the passages of a snapshot are to a question by meaning.</summary>
internal interface IPassageCosines
{
    /// <summary>The greatest cosine of a question with any of a passage's vectors, from -1 to 1; not a number where the passage has none.</summary>
    /// <param name="question">The question's vector, of length 1.</param>
    /// <param name="scores">Receives a cosine for each passage; filled anew.</param>
    /// <param name="textsOnly">Whether questions and headings are left out.</param>
    /// <returns>Whether the cosines are exact; else they are off by up to 0.02, and <see cref="Exactly"/> tells the truth about the best.</returns>
    bool Score(ReadOnlySpan<float> question, Span<float> scores, bool textsOnly);

    /// <summary>The exact cosine for one passage; not a number where it has no vector.</summary>
    float Exactly(ReadOnlySpan<float> question, int place, bool textsOnly);
}
