namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>From which likelihood on the model acts, from 0 to 1.</summary>
/// <param name="Named">For a card, where a rule has heard the emergency named: the model takes such a word back only where it is sure.</param>
/// <param name="Unnamed">For a card, where none has.</param>
/// <param name="NamedSoon">For a note, where a rule has heard what calls for one.</param>
/// <param name="Soon">For a note, where none has.</param>
internal sealed record EmergencyThresholds(float Named, float Unnamed, float NamedSoon, float Soon);
