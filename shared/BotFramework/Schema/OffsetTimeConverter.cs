using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>Writes a time with its offset; reads any ISO 8601 time, one without an offset as UTC.</summary>
internal sealed class OffsetTimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadTime(ref reader);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    internal static DateTimeOffset ReadTime(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"A time is a text in ISO 8601, not {reader.TokenType}.");
        }

        // The machine's own zone must not leak into times without an offset, so a DateTime is read where it can be.
        if (reader.TryGetDateTime(out var time) && time.Kind != DateTimeKind.Local)
        {
            return new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc));
        }

        if (reader.TryGetDateTimeOffset(out var offsetTime))
        {
            return offsetTime;
        }

        return DateTimeOffset.TryParse(reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var other)
            ? other
            : throw new JsonException("A time is a text in ISO 8601.");
    }
}
