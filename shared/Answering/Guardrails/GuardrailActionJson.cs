using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.Answering.Guardrails;

/// <summary>Writes actions by their lasting names wherever they stand, since releases keep them.</summary>
internal sealed class GuardrailActionJson() : JsonStringEnumConverter<GuardrailAction>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
