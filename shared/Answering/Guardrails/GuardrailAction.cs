using System.Text.Json.Serialization;

namespace BotSuite.Answering.Guardrails;

/// <summary>What a guardrail did about what it found. In JSON and in the ledger the names are in kebab case, such as <c>hand-over</c>.</summary>
[JsonConverter(typeof(GuardrailActionJson))]
public enum GuardrailAction
{
    /// <summary>Heard, and let pass: the words around it say that nothing has to be done.</summary>
    Pass,

    /// <summary>Put a mark in the place of the words.</summary>
    Mask,

    /// <summary>Asked the person back.</summary>
    Ask,

    /// <summary>Gave the answer a fixed note.</summary>
    Note,

    /// <summary>Showed a fixed card in the place of an answer.</summary>
    Card,

    /// <summary>Turned the message away.</summary>
    Refuse,

    /// <summary>Called a person.</summary>
    HandOver,

    /// <summary>Changed the words of the answer.</summary>
    Rewrite,

    /// <summary>Held the answer back.</summary>
    Withhold,
}
