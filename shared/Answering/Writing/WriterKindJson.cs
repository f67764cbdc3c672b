using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.Answering.Writing;

/// <summary>Writes kinds by their lasting names.</summary>
internal sealed class WriterKindJson() : JsonStringEnumConverter<WriterKind>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
