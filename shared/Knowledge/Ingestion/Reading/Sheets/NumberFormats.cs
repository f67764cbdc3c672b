using System.Globalization;
using BotSuite.Knowledge.Ingestion.Reading.Structure;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BotSuite.Knowledge.Ingestion.Reading.Sheets;

/// <summary>Shows the numbers of a workbook by the formats of their cells: days, times, percentages, currencies, decimals. Days are written as 2026-01-31.</summary>
internal sealed class NumberFormats
{
    // ECMA-376 part 1, 18.8.30: 14-22 and 45-47 are days and times everywhere, 27-36 and 50-58 in East Asian editions.
    private static readonly Dictionary<uint, string> BuiltIn = new()
    {
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [37] = "#,##0",
        [38] = "#,##0",
        [39] = "#,##0.00",
        [40] = "#,##0.00",
    };

    private readonly List<string?> _formats = [];
    private readonly bool _countsFrom1904;

    /// <summary>Reads the formats of a workbook.</summary>
    public NumberFormats(WorkbookPart part)
    {
        var sheet = part.WorkbookStylesPart?.Stylesheet;
        var own = new Dictionary<uint, string>();
        foreach (var format in sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            if (format.NumberFormatId?.Value is { } id && format.FormatCode?.Value is { } code) own[id] = code;
        foreach (var format in sheet?.CellFormats?.Elements<CellFormat>() ?? []) _formats.Add(CodeOf(format.NumberFormatId?.Value ?? 0, own));
        _countsFrom1904 = part.Workbook!.WorkbookProperties?.Date1904?.Value == true;
    }

    /// <summary>A number as it is displayed.</summary>
    /// <param name="stored">The number as the file has it.</param>
    /// <param name="style">The style of its cell; null for none.</param>
    public string Shown(string stored, uint? style)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value)) return stored;
        var code = style is { } index && index < _formats.Count ? _formats[(int)index] : null;
        if (code is null) return PlainNumber.Of(value);
        return NumberFormat.IsTime(code) ? Time(value, code) : NumberFormat.Shown(value, code);
    }

    /// <summary>A number with every digit that it has: days, times and hundredths as they are displayed, all else without its format.</summary>
    /// <param name="stored">The number as the file has it.</param>
    /// <param name="style">The style of its cell; null for none.</param>
    public string Exact(string stored, uint? style)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value)) return stored;
        var code = style is { } index && index < _formats.Count ? _formats[(int)index] : null;
        if (code is not null && NumberFormat.IsTime(code)) return Time(value, code);
        return code is not null && NumberFormat.IsPercent(code) ? PlainNumber.Of(value * 100) + "%" : PlainNumber.Of(value);
    }

    private static string? CodeOf(uint id, Dictionary<uint, string> own)
    {
        if (own.TryGetValue(id, out var code)) return code;
        if (id is 14 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58) return "yyyy-mm-dd";
        if (id is >= 15 and <= 17) return "yyyy-mm-dd";
        if (id is (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) or 55 or 56) return "h:mm:ss";
        return id == 22 ? "yyyy-mm-dd h:mm" : BuiltIn.GetValueOrDefault(id);
    }

    private string Time(double value, string code)
    {
        var days = _countsFrom1904 ? value + 1462 : value;
        if (days is < 0 or > 2_958_465) return PlainNumber.Of(value);
        var time = DateTime.FromOADate(days);
        var hasDay = code.Contains('y', StringComparison.OrdinalIgnoreCase) || code.Contains('d', StringComparison.OrdinalIgnoreCase);
        var hasTime = code.Contains('h', StringComparison.OrdinalIgnoreCase) || code.Contains('s', StringComparison.OrdinalIgnoreCase);
        var hour = time.Second == 0 ? "HH:mm" : "HH:mm:ss";
        return time.ToString(hasDay && hasTime ? "yyyy-MM-dd " + hour : hasTime ? hour : "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
