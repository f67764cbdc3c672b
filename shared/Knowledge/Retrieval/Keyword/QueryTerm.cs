namespace BotSuite.Knowledge.Retrieval.Keyword;

/// <summary>A term of a query.</summary>
/// <param name="Number">Its number; -1 where no text holds it.</param>
/// <param name="Weight">What it counts for beside others.</param>
/// <param name="Text">The term.</param>
/// <param name="Because">The line of the synonym table that it was added by; null for one that was asked.</param>
/// <param name="HasMeaning">Whether terms were added that stand for it.</param>
internal readonly record struct QueryTerm(int Number, float Weight, string Text = "", string? Because = null, bool HasMeaning = false)
{
    // What is meant is a little less sure than what is said.
    private const float MeantShare = 0.7f;

    /// <summary>Whether it stands for words of the query instead of being one.</summary>
    public bool IsMeant => Because is not null;

    /// <summary>What it adds where a passage holds it.</summary>
    public float Counts => IsMeant ? MeantShare * Weight : Weight;
}
