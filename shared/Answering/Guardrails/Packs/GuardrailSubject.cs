using System.Text.Json.Serialization;

namespace BotSuite.Answering.Guardrails.Packs;

/// <summary>What a rule is about. In JSON the names are in kebab case.</summary>
[JsonConverter(typeof(GuardrailSubjectJson))]
public enum GuardrailSubject
{
    /// <summary>Somebody may be in danger; also what an organisation's own rules are about.</summary>
    Emergency,

    /// <summary>The bot is told to leave its rules, to play somebody else, or to give away what is meant for itself.</summary>
    Injection,

    /// <summary>Insults and hatred.</summary>
    Abuse,

    /// <summary>A recipe is asked for by which others would come to harm.</summary>
    Harm,

    /// <summary>"Go on", which counts only where an earlier message was turned away.</summary>
    Continuation,
}
