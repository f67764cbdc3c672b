using System.Text.Json;

namespace BotSuite.BotFramework.Schema;

/// <summary>A request to carry out a named command.</summary>
public interface ICommandActivity : IActivity
{
    /// <summary>Name of the event, invoke, command or trace.</summary>
    string? Name { get; set; }

    /// <summary>The value, as it came. See <see cref="GetValue{T}"/>.</summary>
    JsonElement? Value { get; set; }

    /// <summary>The value as the given type; default where there is none.</summary>
    /// <exception cref="JsonException">The value has another shape.</exception>
    T? GetValue<T>();
}
