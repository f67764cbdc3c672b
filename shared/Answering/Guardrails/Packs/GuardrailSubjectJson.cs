using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.Answering.Guardrails.Packs;

/// <summary>Writes subjects by their lasting names wherever they stand, since releases keep them.</summary>
internal sealed class GuardrailSubjectJson() : JsonStringEnumConverter<GuardrailSubject>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
