namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>What is counted over the passages of one index, or by how much it changes.</summary>
/// <param name="Passages">The passages.</param>
/// <param name="TextLength">The terms of all texts, repetitions included.</param>
/// <param name="Wordings">The wordings of questions and the headings that have terms.</param>
/// <param name="WordingLength">The terms of all of these.</param>
/// <param name="WithoutWording">The passages that have none of these.</param>
/// <param name="Questions">The stored questions of FAQ entries.</param>
/// <param name="WithVectors">The passages that have a vector.</param>
/// <param name="LackingVectors">The passages of which a text waits to be embedded.</param>
internal readonly record struct IndexCounts(
    int Passages, long TextLength, int Wordings, long WordingLength, int WithoutWording, int Questions, int WithVectors, int LackingVectors)
{
    /// <summary>Whether enough passages have vectors for meaning to count; else, as while a new model embeds them, words are fairer.</summary>
    public bool AreEmbedded => WithVectors > 0 && LackingVectors <= Passages / 10;

    /// <summary>The counts of one passage.</summary>
    public static IndexCounts Of(PassageContent content, bool hasVectors, bool lacksVectors)
    {
        var wordings = content.Wordings.Where(wording => wording.Length > 0).ToList();
        return new IndexCounts(
            1, content.Text.Length, wordings.Count, wordings.Sum(wording => (long)wording.Length), wordings.Count == 0 ? 1 : 0,
            content.Questions.Length, hasVectors ? 1 : 0, lacksVectors ? 1 : 0);
    }

    public static IndexCounts operator +(IndexCounts one, IndexCounts other) => new(
        one.Passages + other.Passages, one.TextLength + other.TextLength, one.Wordings + other.Wordings, one.WordingLength + other.WordingLength,
        one.WithoutWording + other.WithoutWording, one.Questions + other.Questions,
        one.WithVectors + other.WithVectors, one.LackingVectors + other.LackingVectors);

    public static IndexCounts operator -(IndexCounts counts) => new(
        -counts.Passages, -counts.TextLength, -counts.Wordings, -counts.WordingLength, -counts.WithoutWording, -counts.Questions,
        -counts.WithVectors, -counts.LackingVectors);
}
