using System.Text.Json.Serialization;

namespace BotSuite.BotFramework.Schema.Teams;

/// <summary>What a form shows next.</summary>
[JsonDerivedType(typeof(TaskModuleContinueResponse))]
[JsonDerivedType(typeof(TaskModuleMessageResponse))]
public abstract class TaskModuleResponseBase
{
    /// <summary>An answer of the given type.</summary>
    private protected TaskModuleResponseBase(string type) => Type = type;

    /// <summary>continue or message.</summary>
    public string Type { get; }
}
