using BotSuite.Knowledge.Tables.Defining;

namespace BotSuite.Portal.Features.Tables;

/// <summary>A column as it is being described.</summary>
public sealed class ColumnDraft
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public ColumnRole Role { get; set; } = ColumnRole.Value;

    /// <summary>What its cells hold.</summary>
    public ColumnKind Kind { get; set; }

    /// <summary>The unit of its cells; blank for none.</summary>
    public string? Unit { get; set; }

    /// <summary>How its numbers are shown; blank for as they are.</summary>
    public string? Format { get; set; }

    /// <summary>A line for each value: <c>Basic = starter, entry level</c>.</summary>
    public string? Synonyms { get; set; }

    /// <summary>The draft of a stored column.</summary>
    public static ColumnDraft Of(TableColumn column) => new()
    {
        Name = column.Name,
        Role = column.Role,
        Kind = column.Kind,
        Unit = column.Unit,
        Format = column.Format,
        Synonyms = string.Join('\n', column.Synonyms.Select(pair => $"{pair.Key} = {string.Join(", ", pair.Value)}")),
    };

    /// <summary>What the draft says, to be stored.</summary>
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
