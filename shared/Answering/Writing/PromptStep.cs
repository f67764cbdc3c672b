using System.Text.Json.Serialization;

namespace BotSuite.Answering.Writing;

/// <summary>What a release changes about one step of the prompt chain.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PromptStep
{
    /// <summary>Whether the model is asked; null for what the program does by itself (only the draft is asked for).</summary>
    public bool? On { get; init; }

    /// <summary>What the model has to do; null for the program's own words.</summary>
    public string? System { get; init; }

    /// <summary>What it has to do it with, with places such as <c>{{question}}</c>; null for the program's own words.</summary>
    public string? User { get; init; }
}
