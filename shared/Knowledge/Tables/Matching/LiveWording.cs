using BotSuite.Knowledge.Tables.Defining;

namespace BotSuite.Knowledge.Tables.Matching;

/// <summary>A way to ask a table, ready to be compared with questions.</summary>
/// <param name="Table">The table.</param>
/// <param name="Wording">The wording as the editor wrote it.</param>
/// <param name="Words">Its fixed words.</param>
internal sealed record LiveWording(LiveTable Table, TableWording Wording, WordingWords Words)
{
    /// <summary>The key columns that the wording asks by.</summary>
    public IReadOnlyList<int> Places { get; } = [.. Words.Template.Places.Select(Table.PlaceOf)];
}
