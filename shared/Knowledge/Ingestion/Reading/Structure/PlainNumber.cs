using System.Globalization;

namespace BotSuite.Knowledge.Ingestion.Reading.Structure;

/// <summary>Writes binary fractions the way people write numbers.</summary>
internal static class PlainNumber
{
    private const double MostWrittenOut = 1e15;
    private const double LeastWrittenOut = 1e-10;

    /// <summary>A number without exponent where it can be written out. Fifteen digits count; the sixteenth is the noise of binary fractions (0.1 + 0.2).</summary>
    public static string Of(double value) => value == 0 || Math.Abs(value) is >= LeastWrittenOut and < MostWrittenOut
        ? ((decimal)value).ToString("0.#########################", CultureInfo.InvariantCulture)
        : value.ToString("G15", CultureInfo.InvariantCulture);
}
