using System.Globalization;

namespace BotSuite.Answering.Tables;

/// <summary>What the bot says around the cells of tables, in English.</summary>
internal sealed class EnglishTableWords : TableWords
{
    public override string AskFor(string table, string column, IReadOnlyList<string> values) => values.Count == 0
        ? $"I can look this up in “{table}”. Which “{column}” do you mean? Please write it."
        : $"I can look this up in “{table}”. Which “{column}” do you mean: {string.Join(", ", values)}?";

    public override string DidYouMean(string table, string said, IReadOnlyList<string> values) =>
        $"“{table}” has no entry “{said}”. Did you mean {string.Join(" or ", values)}?";

    public override string WhichTable(IReadOnlyList<string> tables) =>
        $"Several tables could answer this: {string.Join(", ", tables)}. Please say which one you mean.";

    public override string NoRow(string table, string said, DateOnly? day) => day is { } date
        ? $"“{table}” has an entry “{said}”, but none that holds on {date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}, so I would rather not guess."
        : $"“{table}” has no entry “{said}”, so I would rather not guess.";

    public override string ThereIs(IReadOnlyList<string> values) => $"It has: {string.Join(", ", values)}.";

    public override string NoCell(string table, string said, string column) =>
        $"“{table}” says nothing about “{column}” for “{said}”, so I would rather not guess.";

    protected override string AsOf(string time) => $"as read {time} UTC";
}
