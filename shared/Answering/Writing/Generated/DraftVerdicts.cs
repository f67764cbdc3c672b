using BotSuite.Answering.Guardrails;
using BotSuite.Answering.Writing.Models;

namespace BotSuite.Answering.Writing.Generated;

/// <summary>Says in the ledger's form what was removed from a draft and why. The words are not kept: nobody has found them to be true.</summary>
internal static class DraftVerdicts
{
    private const string Pack = "writing/1";

    /// <summary>A sentence was removed.</summary>
    public static GuardrailVerdict Removed(string rule) => new(rule, Pack, GuardrailAction.Withhold, 0, 0);

    /// <summary>The answer was quoted in the place of the model's.</summary>
    public static GuardrailVerdict Quoted(string reason) => new($"writing/{reason}", Pack, GuardrailAction.Rewrite, 0, 0);

    /// <summary>The answer was quoted because of how the model's ended.</summary>
    public static GuardrailVerdict Quoted(ModelEnding ending) => Quoted(ending switch
    {
        ModelEnding.TimedOut => "timed-out",
        ModelEnding.Failed => "model-failed",
        ModelEnding.Paused => "model-paused",
        ModelEnding.OverBudget => "over-budget",
        ModelEnding.Cut => "cut",
        _ => "no-model",
    });
}
