using BotSuite.Knowledge.Tables.Defining;

namespace BotSuite.Portal.Features.Tables;

/// <summary>A column as it is being described.</summary>
internal sealed class ColumnDraft
{
    public required string Name { get; init; }

    public ColumnRole Role { get; set; } = ColumnRole.Value;

    public ColumnKind Kind { get; set; }

    public string? Unit { get; set; }

    public string? Format { get; set; }

    /// <summary>A line for each value: <c>Basic = starter, entry level</c>.</summary>
    public string? Synonyms { get; set; }

    public static ColumnDraft Of(TableColumn column) => new()
    {
        Name = column.Name,
        Role = column.Role,
        Kind = column.Kind,
        Unit = column.Unit,
        Format = column.Format,
        Synonyms = string.Join('\n', column.Synonyms.Select(pair => $"{pair.Key} = {string.Join(", ", pair.Value)}")),
    };

    public TableColumn ToColumn() => new()
    {
        Name = Name,
        Role = Role,
        Kind = Kind,
        Unit = string.IsNullOrWhiteSpace(Unit) ? null : Unit.Trim(),
        Format = string.IsNullOrWhiteSpace(Format) ? null : Format.Trim(),
        Synonyms = (Synonyms ?? "").Split('\n')
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .Where(pair => pair.Length == 2 && pair[0].Length > 0)
            .GroupBy(pair => pair[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                group => group.Key,
                IReadOnlyList<string> (group) => [.. group.SelectMany(pair => pair[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))]),
    };
}
