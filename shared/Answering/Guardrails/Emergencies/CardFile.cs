namespace BotSuite.Answering.Guardrails.Emergencies;

/// <summary>The cards and what the services on them are called.</summary>
/// <param name="Services">Names of services by language.</param>
/// <param name="Cards">The cards by name.</param>
/// <param name="GoOn">What closes each card, by language.</param>
internal sealed record CardFile(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Services, IReadOnlyDictionary<string, EmergencyCard> Cards, IReadOnlyDictionary<string, string> GoOn);
