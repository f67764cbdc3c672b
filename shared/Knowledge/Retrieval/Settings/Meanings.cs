using BotSuite.Knowledge.Retrieval.Keyword;

namespace BotSuite.Knowledge.Retrieval.Settings;

/// <summary>What the words of a query stand for as well.</summary>
/// <param name="Added">The terms, each with the line of the table that says so; none that the query holds already.</param>
/// <param name="Explained">The terms of the query that they stand for.</param>
internal sealed record Meanings(IReadOnlyList<(Term Term, string Because)> Added, IReadOnlySet<string> Explained)
{
    /// <summary>A query whose words stand for themselves.</summary>
    public static readonly Meanings None = new([], new HashSet<string>());
}
