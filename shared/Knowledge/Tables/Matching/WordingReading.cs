namespace BotSuite.Knowledge.Tables.Matching;

/// <summary>How a question reads as one wording of a table.</summary>
/// <param name="Wording">The wording.</param>
/// <param name="Values">The values by key column; several for one column where several were named.</param>
/// <param name="MissingColumn">The first key column of the wording that no value was named for; null where none is missing.</param>
/// <param name="Unknown">The words that stand where the missing value should, and are none; null where there are none.</param>
internal sealed record WordingReading(
    LiveWording Wording, IReadOnlyDictionary<int, IReadOnlyList<string>> Values, int? MissingColumn, string? Unknown)
{
    /// <summary>Which of two readings is preferred: the one that binds more, then the one that asks for more words.</summary>
    public int Rank => (MissingColumn is null ? 2_000 : Unknown is null ? 0 : 1_000) + Wording.Words.Weight;
}
