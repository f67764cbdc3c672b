using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.Answering.Guardrails.Packs;

/// <summary>How packs are written as JSON: names in camel case, values of enumerations in kebab case, comments allowed.</summary>
internal static class GuardrailJson
{
    /// <summary>The options; a property that nobody knows is an error, since it is a rule that would not act.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The same, for people to read.</summary>
    public static JsonSerializerOptions Indented { get; } = new(Options) { WriteIndented = true };

    /// <summary>Reads a JSON file that is part of the program.</summary>
    public static T ReadBuiltIn<T>(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidDataException($"'{name}' is empty.");
    }

    /// <summary>The bytes of a file that is part of the program.</summary>
    public static byte[] BytesOf(string name)
    {
        using var stream = Open(name);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static Stream Open(string name) => typeof(GuardrailJson).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The program lacks its part '{name}'.");
}
