using BotSuite.Answering.Guardrails.Matching;
using BotSuite.Knowledge.Embeddings;

namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>A message as a text model takes it.</summary>
/// <param name="Features">Its <see cref="MessageFeatures"/>.</param>
/// <param name="Meaning">The built-in encoder's vector of it; null for languages that the encoder does not know, and where it is not there.</param>
internal sealed record ModelInput(int[] Features, float[]? Meaning)
{
    // Encoding takes time with the length; what stands far down is left to the words.
    private const int Encoded = 400;

    /// <summary>Makes the input.</summary>
    /// <param name="text">The message.</param>
    /// <param name="verdicts">What the rules say of it.</param>
    public static ModelInput Of(string text, IReadOnlyList<GuardrailVerdict> verdicts) =>
        new(MessageFeatures.SparseOf(text, verdicts), Hangul.IsIn(text) || string.IsNullOrWhiteSpace(text) ? null : BuiltInEncoder.VectorOf(text.Length > Encoded ? text[..Encoded] : text));
}
