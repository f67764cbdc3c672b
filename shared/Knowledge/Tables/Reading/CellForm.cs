using System.Globalization;
using System.Text.RegularExpressions;
using BotSuite.Knowledge.Tables.Defining;

namespace BotSuite.Knowledge.Tables.Reading;

/// <summary>Reads numbers and days as people write them, and shows numbers as the editor wants them.</summary>
internal static partial class CellForm
{
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;

    /// <summary>The cell as it is shown. Digits are never changed: where a format would round, the cell stays as it stands.</summary>
    public static string Show(string cell, TableColumn column)
    {
        if (column.Kind != ColumnKind.Number || column.Format is not { Length: > 0 } format || NumberOf(cell) is not { } number) return cell;
        var shown = number.ToString(format, CultureInfo.InvariantCulture);
        if (NumberOf(shown) != number) return cell;
        return IsPercent(cell) && !IsPercent(shown) ? shown + "%" : shown;
    }

    /// <summary>The column's unit as it is said behind a cell; null where there is none, or where the cell says it already.</summary>
    public static string? UnitOf(string cell, TableColumn column) =>
        column.Unit is not { Length: > 0 } unit || (unit.Trim() == "%" && IsPercent(cell)) ? null : unit;

    /// <summary>The number that a cell holds, hundredths as they are written (12 of <c>12%</c>); null where it is none.</summary>
    public static decimal? NumberOf(string cell) =>
        decimal.TryParse(IsPercent(cell) ? cell.AsSpan(0, cell.Length - 1).TrimEnd() : cell, Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The day that a cell holds; null where it is none.</summary>
    public static DateOnly? DayOf(string cell)
    {
        var match = Day().Match(cell);
        if (!match.Success) return null;
        var (year, month, day) = (Part("y"), Part("m"), Part("d"));
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
    }

    private static bool IsPercent(string cell) => cell.EndsWith('%');

    [GeneratedRegex(@"^(?<y>[0-9]{4})\s*(?:[-./]|년)\s*(?<m>[0-9]{1,2})\s*(?:[-./]|월)\s*(?<d>[0-9]{1,2})\s*[.일]?(?:[T ]0{1,2}:00(?::00(?:\.0+)?)?Z?)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();
}
