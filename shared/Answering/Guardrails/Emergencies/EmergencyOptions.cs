namespace BotSuite.Answering.Guardrails.Emergencies;

/// <summary>Whose numbers the emergency cards show; the configuration section <c>Emergencies</c>.</summary>
public sealed class EmergencyOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Emergencies";

    /// <summary>The country of the people who ask, two letters; empty to go by the region of their language settings.</summary>
    public string Country { get; set; } = "";

    /// <summary>A file of numbers in the form of the built-in one, to be used in its place; empty for the built-in one.</summary>
    public string Numbers { get; set; } = "";
}
