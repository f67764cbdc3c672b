using System.Text.Json;

namespace BotSuite.Answering.Guardrails;

/// <summary>The names of actions in JSON and in the ledger.</summary>
public static class GuardrailActions
{
    /// <summary>The lasting name of an action, such as <c>hand-over</c>.</summary>
    public static string NameOf(GuardrailAction action) => JsonNamingPolicy.KebabCaseLower.ConvertName(action.ToString());
}
