using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace BotSuite.BotFramework.Schema;

/// <summary>
/// How the protocol is read and written: camelCase, nothing absent written, read without regard to the case of names.
/// The types of the protocol are source-generated; others (a bot's own value types) are looked at once and remembered.
/// </summary>
public static class BotFrameworkJson
{
    /// <summary>The one set of options; read-only and safe for all threads.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>How an activity is read and written.</summary>
    public static JsonTypeInfo<Activity> ActivityInfo { get; } = TypeInfo<Activity>();

    /// <summary>How the given type is read and written.</summary>
    public static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>The value as raw JSON, written by its run-time type; null for null.</summary>
    public static JsonElement? ToElement<T>(T value) => value switch
    {
        null => null,
        JsonElement element => element,
        _ => JsonSerializer.SerializeToElement(value, Options.GetTypeInfo(value.GetType())),
    };

    /// <summary>Raw JSON as the given type; default for null.</summary>
    /// <exception cref="JsonException">The JSON has another shape.</exception>
    public static T? FromElement<T>(JsonElement? element)
    {
        if (element is not { } present)
        {
            return default;
        }

        return present is T raw ? raw : present.Deserialize(TypeInfo<T>());
    }

    /// <summary>Raw JSON as the given type, or false where there is none or it has another shape.</summary>
    public static bool TryFromElement<T>(JsonElement? element, [NotNullWhen(true)] out T? value)
    {
        try
        {
            value = FromElement<T>(element);
            return value is not null && element is not null;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // Korean stays readable and a third of the size; what could break out of a page is still escaped.
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            MaxDepth = 64,
            Converters = { new RawElementConverter(), new AnyValueConverter() },
            TypeInfoResolver = JsonTypeInfoResolver.Combine(BotFrameworkJsonContext.Default, new DefaultJsonTypeInfoResolver()),
        };
        options.MakeReadOnly();
        return options;
    }
}
