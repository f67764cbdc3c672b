namespace BotSuite.Answering.Guardrails.Emergencies;

/// <summary>A number to call.</summary>
/// <param name="Service">Who answers it, such as <c>emergency</c> or <c>crisis-line</c>.</param>
/// <param name="Number">The number as it is dialled in the country.</param>
/// <param name="Source">Where it stands, an address.</param>
/// <param name="Checked">The day on which somebody last compared it with a copy of <paramref name="Source"/>; null where nobody has.</param>
public sealed record EmergencyNumber(string Service, string Number, Uri Source, DateOnly? Checked = null);
