using System.Runtime.CompilerServices;
using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Guardrails.Inbound;

/// <summary>The judge that a release's guardrail settings ask for, made once for each release.</summary>
internal sealed class ReleasedJudges(MessageJudge builtIn)
{
    private readonly ConditionalWeakTable<GuardrailSettings, Lazy<MessageJudge>> _judges = [];

    /// <summary>The judge.</summary>
    /// <exception cref="InvalidDataException">The settings do not fit the packs of this program.</exception>
    public MessageJudge For(GuardrailSettings settings) =>
        settings.IsEmpty ? builtIn : _judges.GetValue(settings, made => new Lazy<MessageJudge>(() => builtIn.With(made))).Value;
}
