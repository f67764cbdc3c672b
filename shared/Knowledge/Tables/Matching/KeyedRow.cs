namespace BotSuite.Knowledge.Tables.Matching;

/// <summary>A row by its key.</summary>
/// <param name="Id">The row.</param>
/// <param name="Key">The values of the key columns in the form that compares.</param>
/// <param name="ValidFrom">The first day on which it holds; null for always.</param>
/// <param name="ValidTo">The last day on which it holds; null for ever.</param>
/// <param name="Audience">The people who may be told it; null for everybody.</param>
internal sealed record KeyedRow(Guid Id, string[] Key, DateOnly? ValidFrom, DateOnly? ValidTo, string? Audience)
{
    /// <summary>Whether the row holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);
}
