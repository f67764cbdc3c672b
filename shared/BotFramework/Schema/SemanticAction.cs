using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema;

/// <summary>A reference to an action that a program understands.</summary>
public sealed class SemanticAction
{
    /// <summary>One of <see cref="SemanticActionStates"/>.</summary>
    public string? State { get; set; }

    /// <summary>Name of the action.</summary>
    public string? Id { get; set; }

    /// <summary>What belongs to it.</summary>
    public IDictionary<string, Entity>? Entities { get; set; }

    /// <summary>What else came over the wire, kept for the way back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
