using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>From which likelihood on the model acts, from 0 to 1.</summary>
/// <param name="Named">Where a rule has heard it: below this the model takes it back.</param>
/// <param name="Injection">For a refusal, where no rule has heard an attempt to turn the bot.</param>
/// <param name="Abuse">For calm words, where no rule has heard an insult.</param>
/// <param name="Harm">For a refusal, where no rule has heard a wish for harm.</param>
internal sealed record ConductThresholds(float Named, float Injection, float Abuse, float Harm)
{
    /// <summary>The threshold of a subject where no rule has heard it.</summary>
    public float Of(GuardrailSubject subject) => subject switch
    {
        GuardrailSubject.Injection => Injection,
        GuardrailSubject.Abuse => Abuse,
        GuardrailSubject.Harm => Harm,
        _ => 1,
    };
}
