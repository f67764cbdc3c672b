using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BotSuite.Data.Mapping;

/// <summary>
/// Times are UTC in the store and UTC when they come back, whatever the database says about it, and whole microseconds:
/// the finest that all three databases keep, so that a time that was read compares equal to the one that was written.
/// </summary>
internal sealed class UtcTimeConverter()
    : ValueConverter<DateTime, DateTime>(time => ToStored(time), time => DateTime.SpecifyKind(time, DateTimeKind.Utc))
{
    public static DateTime ToStored(DateTime time)
    {
        var utc = time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time;
        return new DateTime(utc.Ticks - utc.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
    }
}
