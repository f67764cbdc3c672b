namespace BotSuite.Answering.Guardrails.Emergencies;

/// <summary>Fixed words for one kind of emergency, or the note for what can wait a day.</summary>
/// <param name="Services">Whom to call, the most important first.</param>
/// <param name="Text">What is said, by language.</param>
internal sealed record EmergencyCard(IReadOnlyList<string> Services, IReadOnlyDictionary<string, string> Text);
