namespace BotSuite.Evaluation.Calibration;

/// <summary>A question of known answer with the passages that could answer it, from which its ranking under any weight follows.</summary>
/// <param name="Relevant">Keys of the documents that answer it; empty where nothing does.</param>
/// <param name="Candidates">The passages that stand high by words, by meaning or by both.</param>
public sealed record JudgedQuestion(IReadOnlyList<string> Relevant, IReadOnlyList<Candidate> Candidates)
{
    /// <summary>The document keys best first, each once, and the score of the first; 0 where there is none.</summary>
    /// <param name="weight">What meaning counts for, from 0 to 1.</param>
    public (IReadOnlyList<string> Ranking, double Best) Under(double weight)
    {
        var ranked = Candidates.OrderByDescending(candidate => candidate.Under(weight)).ToList();
        return ([.. ranked.Select(candidate => candidate.Key).Distinct(StringComparer.Ordinal)], ranked.Count == 0 ? 0 : ranked[0].Under(weight));
    }
}
