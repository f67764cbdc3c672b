using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.Knowledge.Ingestion.Fetching;

/// <summary>Reads and writes the settings of sources.</summary>
public static class SourceSettings
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The settings as they are stored.</summary>
    public static string Write<T>(T settings)
        where T : class, ISourceSettings => JsonSerializer.Serialize(settings, Options);

    /// <summary>The settings of a source, or the defaults where it has none. Takes what it finds, for a form that shows what is wrong with it.</summary>
    public static T ReadOrDefault<T>(string? json)
        where T : class, ISourceSettings, new()
    {
        try
        {
            return Parse<T>(json);
        }
        catch (JsonException)
        {
            return new T();
        }
    }

    /// <summary>The settings of a source, checked.</summary>
    /// <exception cref="FetchException">They cannot be read, or cannot work.</exception>
    internal static T Read<T>(string? json)
        where T : class, ISourceSettings, new()
    {
        T settings;
        try
        {
            settings = Parse<T>(json);
        }
        catch (JsonException exception)
        {
            throw new FetchException($"the settings of the source cannot be read (at {exception.Path ?? "the beginning"}); save them again", isTransient: false, exception);
        }

        return settings.Faults().FirstOrDefault() is { } fault ? throw new FetchException($"{fault.Setting}: {fault.Reason}", isTransient: false) : settings;
    }

    private static T Parse<T>(string? json)
        where T : class, new() => string.IsNullOrWhiteSpace(json) ? new T() : JsonSerializer.Deserialize<T>(json, Options) ?? new T();
}
