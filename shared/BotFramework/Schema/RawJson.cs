using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace BotSuite.BotFramework.Schema;

/// <summary>
/// Reads JSON that is kept as it came. The parser looks into a text only when somebody asks for it, so one that is no text
/// (half a surrogate pair, broken UTF-8) would be taken in, stored, and then fail whoever writes it out. So would nesting that just
/// fits, as soon as it is written inside something else. Both are refused at the door instead.
/// </summary>
internal static class RawJson
{
    // Leaves sixteen levels of the serializer's sixty-four for what a raw value lies in. The deepest card seen needs thirty.
    private const int DeepestNesting = 48;
    private const int EscapeLength = 6;

    /// <summary>The next value, detached from the buffer that it was read from.</summary>
    /// <exception cref="JsonException">It holds a text that is none, or nests deeper than 48 levels.</exception>
    public static JsonElement Read(ref Utf8JsonReader reader)
    {
        var element = JsonElement.ParseValue(ref reader);
        var raw = JsonMarshal.GetRawUtf8Value(element);
        if (!Utf8.IsValid(raw) || !HasWholeSurrogates(raw))
        {
            throw new JsonException("A text of the JSON is not valid Unicode.");
        }

        RefuseDeepNesting(raw);
        return element;
    }

    private static void RefuseDeepNesting(ReadOnlySpan<byte> raw)
    {
        // What has no more brackets than levels cannot be too deep; only the rest is worth a second look.
        if (raw.Count((byte)'[') + raw.Count((byte)'{') > DeepestNesting)
        {
            var reader = new Utf8JsonReader(raw, new JsonReaderOptions { MaxDepth = DeepestNesting });
            while (reader.Read())
            {
                // The reader throws where it gets too deep.
            }
        }
    }

    private static bool HasWholeSurrogates(ReadOnlySpan<byte> raw)
    {
        for (var at = raw.IndexOf((byte)'\\'); at >= 0; at = raw.IndexOf((byte)'\\'))
        {
            raw = raw[at..];
            if (raw[1] != 'u')
            {
                raw = raw[2..];
                continue;
            }

            var unit = Unit(raw);
            raw = raw[EscapeLength..];
            if (char.IsLowSurrogate(unit))
            {
                return false;
            }

            if (char.IsHighSurrogate(unit))
            {
                if (!raw.StartsWith("\\u"u8) || !char.IsLowSurrogate(Unit(raw)))
                {
                    return false;
                }

                raw = raw[EscapeLength..];
            }
        }

        return true;
    }

    private static char Unit(ReadOnlySpan<byte> escape) =>
        Utf8Parser.TryParse(escape[2..EscapeLength], out ushort unit, out _, 'x')
            ? (char)unit
            : throw new JsonException("The JSON has an escape without four hexadecimal digits.");
}
