using System.Globalization;
using BotSuite.Knowledge.Ingestion.Reading.Structure;

namespace BotSuite.Knowledge.Ingestion.Fetching.Databases;

/// <summary>Writes what databases hold as text, the same wherever the machine stands: days as 2026-11-25, numbers with every digit.</summary>
internal static class DatabaseValue
{
    /// <summary>The text of a value; null for NULL and for bytes, which say nothing to people.</summary>
    /// <param name="value">The value as the driver gives it.</param>
    /// <param name="isDay">Whether the column holds days, so that times of the day do not count.</param>
    public static string? TextOf(object value, bool isDay) => value switch
    {
        DBNull or byte[] => null,
        DateTime time => Time(time, isDay),
        DateTimeOffset time => isDay ? Time(time.DateTime, isDay) : time.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        // Databases without a type for days keep them as text, often with a time behind them.
        string text when isDay && text.Length > 10 && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) => Time(time, isDay),
        string text => text,
        string[] words => string.Join(", ", words),
        bool flag => flag ? "TRUE" : "FALSE",
        double number when double.IsFinite(number) => PlainNumber.Of(number),
        // Its shortest form, or 0.1 would become 0.100000001490116.
        float number when float.IsFinite(number) => PlainNumber.Of(double.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string Time(DateTime time, bool isDay) => time.ToString(
        isDay || time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : time.TimeOfDay.Seconds == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
