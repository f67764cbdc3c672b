using System.Text.Json;

namespace BotSuite.BotFramework.Schema;

/// <summary>A request that wants an answer in the same exchange.</summary>
public interface IInvokeActivity : IActivity
{
    /// <summary>Name of the event, invoke, command or trace.</summary>
    string? Name { get; set; }

    /// <summary>The value, as it came. See <see cref="GetValue{T}"/>.</summary>
    JsonElement? Value { get; set; }

    /// <summary>A conversation that this activity speaks of.</summary>
    ConversationReference? RelatesTo { get; set; }

    /// <summary>The value as the given type; default where there is none.</summary>
    /// <exception cref="JsonException">The value has another shape.</exception>
    T? GetValue<T>();
}
