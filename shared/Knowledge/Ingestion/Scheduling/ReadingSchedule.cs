using Cronos;

namespace BotSuite.Knowledge.Ingestion.Scheduling;

/// <summary>
/// When a source is read again by itself: a cron expression of five fields (minute, hour, day of the month, month, day of the
/// week). It is meant in UTC, unless <c>CRON_TZ=Asia/Seoul</c> stands before it.
/// </summary>
public sealed class ReadingSchedule
{
    private const int Longest = 128;
    private const string Zone = "CRON_TZ=";

    private static readonly DateTime FirstDay = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly CronExpression _expression;

    private ReadingSchedule(CronExpression expression, string fields, TimeZoneInfo zone) => (_expression, Fields, TimeZone) = (expression, fields, zone);

    /// <summary>The five fields.</summary>
    public string Fields { get; }

    /// <summary>The time zone in which they are meant.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>Reads a schedule.</summary>
    /// <param name="text">The schedule, as it is stored.</param>
    /// <param name="schedule">The schedule; null where it is none.</param>
    /// <param name="reason">Why it is none, as a sentence with the cure; null where it is one.</param>
    public static bool TryParse(string text, out ReadingSchedule? schedule, out string? reason)
    {
        ArgumentNullException.ThrowIfNull(text);
        (schedule, reason) = (null, null);
        var fields = text.Trim();
        var zone = TimeZoneInfo.Utc;
        if (fields.Length > Longest)
        {
            reason = $"A schedule has at most {Longest} characters.";
            return false;
        }

        if (fields.StartsWith(Zone, StringComparison.Ordinal))
        {
            var parts = fields[Zone.Length..].Split(' ', 2, StringSplitOptions.TrimEntries);
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(parts[0], out zone))
            {
                reason = $"There is no time zone {parts[0]}; write one such as Asia/Seoul or Europe/Berlin.";
                return false;
            }

            fields = parts.Length > 1 ? parts[1] : "";
        }

        // Five fields and nothing else: Cronos would take words such as @daily and letters for chance too.
        if (fields.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length != 5 || fields.Contains('@', StringComparison.Ordinal)
            || !CronExpression.TryParse(fields, CronFormat.Standard, out var expression))
        {
            reason = "A schedule has five fields: minute, hour, day of the month, month, day of the week. Every day at three: 0 3 * * *";
            return false;
        }

        // From a fixed day on, so that the same text is always judged alike; the longest way to a day is that to a 29 February, a Monday or the like.
        if (expression.GetNextOccurrence(FirstDay, zone) is null)
        {
            reason = "The schedule names a day that never comes, such as 30 February.";
            return false;
        }

        schedule = new ReadingSchedule(expression, fields, zone);
        return true;
    }

    /// <summary>The text of a schedule in a time zone.</summary>
    /// <param name="fields">The five fields.</param>
    /// <param name="timeZone">The time zone; null or UTC for UTC.</param>
    public static string Text(string fields, string? timeZone) => string.IsNullOrEmpty(timeZone) || timeZone is "UTC" or "Etc/UTC" ? fields : $"{Zone}{timeZone} {fields}";

    /// <summary>The next time after a moment, in UTC; null where there is none any more.</summary>
    /// <param name="after">The moment.</param>
    public DateTime? Next(DateTimeOffset after) => _expression.GetNextOccurrence(after.UtcDateTime, TimeZone);

    /// <summary>The next times after a moment, in UTC.</summary>
    /// <param name="after">The moment.</param>
    /// <param name="count">How many.</param>
    public IReadOnlyList<DateTime> Next(DateTimeOffset after, int count)
    {
        var times = new List<DateTime>(count);
        for (var next = Next(after); next is { } time && times.Count < count; next = Next(time)) times.Add(time);
        return times;
    }
}
