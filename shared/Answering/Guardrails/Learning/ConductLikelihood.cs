using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>How a message looks to the model; likelihoods from 0 to 1.</summary>
/// <param name="Injection">That somebody tries to turn the bot.</param>
/// <param name="Abuse">That it insults or hates.</param>
/// <param name="Harm">That a recipe for harm is asked for.</param>
internal sealed record ConductLikelihood(float Injection, float Abuse, float Harm)
{
    /// <summary>The likelihood of a subject; 1 for those that the model knows nothing of.</summary>
    public float Of(GuardrailSubject subject) => subject switch
    {
        GuardrailSubject.Injection => Injection,
        GuardrailSubject.Abuse => Abuse,
        GuardrailSubject.Harm => Harm,
        _ => 1,
    };
}
