using System.Text.Json;

namespace BotSuite.BotFramework.Schema;

/// <summary>Information for the developer.</summary>
public interface ITraceActivity : IActivity
{
    /// <summary>Name of the event, invoke, command or trace.</summary>
    string? Name { get; set; }

    /// <summary>What a trace shows.</summary>
    string? Label { get; set; }

    /// <summary>Type of the value.</summary>
    string? ValueType { get; set; }

    /// <summary>The value, as it came.</summary>
    JsonElement? Value { get; set; }

    /// <summary>A conversation that this activity speaks of.</summary>
    ConversationReference? RelatesTo { get; set; }
}
