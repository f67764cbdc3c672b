using System.Text.Json;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Builder;

/// <summary>A state as one turn has it: read once, changed in memory, compared with what was read when it is saved.</summary>
internal sealed class CachedBotState(Dictionary<string, object?> values)
{
    private string _stored = Write(values);

    public bool IsChanged => !string.Equals(_stored, Write(values), StringComparison.Ordinal);

    /// <summary>The values as they are to be stored.</summary>
    public Dictionary<string, object?> Values => values;

    public bool TryGet<T>(string name, out T? value)
    {
        value = default;
        if (!values.TryGetValue(name, out var kept))
            return false;
        // The typed object takes the raw one's place, so that what the bot changes in it is stored.
        if (kept is not T)
            values[name] = kept = BotFrameworkJson.FromElement<T>(BotFrameworkJson.ToElement(kept));
        value = (T?)kept;
        return true;
    }

    public void MarkStored() => _stored = Write(values);

    private static string Write(Dictionary<string, object?> values) =>
        JsonSerializer.Serialize(values, BotFrameworkJson.TypeInfo<Dictionary<string, object?>>());
}
