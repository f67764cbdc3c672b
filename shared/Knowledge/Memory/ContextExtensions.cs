using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BotSuite.Knowledge.Memory;

/// <summary>Reads the arguments of a request.</summary>
public static class ContextExtensions
{
    /// <summary>Sets an argument.</summary>
    public static IContext? SetArg(this IContext? context, string key, object? value)
    {
        if (context is not null) context.Arguments[key] = value;
        return context;
    }

    /// <summary>The argument of a name, whether it came from code or in JSON.</summary>
    /// <returns>False where there is none, or one of another type.</returns>
    public static bool TryGetArg<T>(this IContext? context, string key, [NotNullWhen(true)] out T? value)
    {
        value = default;
        if (context is null || !context.Arguments.TryGetValue(key, out var argument)) return false;
        switch (argument)
        {
            case T typed:
                value = typed;
                return true;
            case JsonElement element:
                return TryRead(element, out value);
            case JsonNode node:
                return TryRead(JsonSerializer.SerializeToElement(node), out value);
            default:
                return false;
        }
    }

    private static bool TryRead<T>(JsonElement element, [NotNullWhen(true)] out T? value)
    {
        try
        {
            value = element.ValueKind is JsonValueKind.Null ? default : element.Deserialize<T>();
            return value is not null && element.ValueKind is not JsonValueKind.Null;
        }
        catch (JsonException)
        {
            value = default;
            return false;
        }
    }
}
