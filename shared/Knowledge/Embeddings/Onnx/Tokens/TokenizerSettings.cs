using System.Text.Json;

namespace BotSuite.Knowledge.Embeddings.Onnx.Tokens;

/// <summary>What <c>tokenizer_config.json</c>, <c>special_tokens_map.json</c> and <c>config.json</c> say about a tokenizer.</summary>
internal sealed class TokenizerSettings
{
    private static readonly string[] Files = ["tokenizer_config.json", "special_tokens_map.json", "config.json"];

    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);

    private TokenizerSettings()
    {
    }

    /// <summary>Whether letters are made small; true unless said otherwise.</summary>
    public bool IsLowerCase => !_values.TryGetValue("do_lower_case", out var value) || value.ValueKind is not JsonValueKind.False;

    /// <summary>Whether accents are taken off; null where it follows <see cref="IsLowerCase"/>.</summary>
    public bool? StripsAccents => _values.TryGetValue("strip_accents", out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? value.GetBoolean()
        : null;

    /// <summary>The family of the model, such as <c>bert</c> or <c>xlm-roberta</c>; empty where it is not said.</summary>
    public string ModelType => _values.TryGetValue("model_type", out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";

    /// <summary>Reads the files of a folder that are there; the first that has a value counts.</summary>
    public static TokenizerSettings Read(string folder)
    {
        var settings = new TokenizerSettings();
        foreach (var path in Files.Select(name => Path.Combine(folder, name)).Where(File.Exists))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var property in json.RootElement.EnumerateObject()) settings._values.TryAdd(property.Name, property.Value.Clone());
        }

        return settings;
    }

    /// <summary>A special token by its role, such as <c>unk_token</c>.</summary>
    public string Special(string role, string otherwise) =>
        !_values.TryGetValue(role, out var value) ? otherwise
        : value.ValueKind is JsonValueKind.String ? value.GetString()!
        : value.ValueKind is JsonValueKind.Object && value.TryGetProperty("content", out var content) ? content.GetString()!
        : otherwise;
}
