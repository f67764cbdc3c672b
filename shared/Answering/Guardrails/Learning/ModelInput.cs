namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>A message as a text model takes it.</summary>
/// <param name="Features">Its <see cref="MessageFeatures"/>.</param>
/// <param name="Meaning">The built-in encoder's vector of it; null for languages that the encoder does not know, and where it is not there.</param>
internal sealed record ModelInput(int[] Features, float[]? Meaning)
{
    /// <summary>Makes the input.</summary>
    /// <param name="text">The message.</param>
    /// <param name="encoder">Makes the vector; null to go by the words alone.</param>
    public static ModelInput Of(string text, MessageEncoder? encoder) => new(MessageFeatures.SparseOf(text), encoder?.VectorOf(text));

    /// <summary>The same with what rules say of the message.</summary>
    public ModelInput With(IReadOnlyList<GuardrailVerdict> verdicts) => verdicts.Count == 0 ? this : this with { Features = MessageFeatures.With(Features, verdicts) };
}
