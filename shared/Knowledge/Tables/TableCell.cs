using System.Text.Json.Serialization;

namespace BotSuite.Knowledge.Tables;

/// <summary>A cell as it is shown.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Value">The value as it is shown, on one line; empty where the cell holds nothing.</param>
/// <param name="Unit">What is said behind it; null for nothing.</param>
public sealed record TableCell(
    [property: JsonPropertyName("c")] string Column,
    [property: JsonPropertyName("v")] string Value,
    [property: JsonPropertyName("u")] string? Unit)
{
    /// <summary>The value with its unit: <c>12,000 won</c>, <c>12%</c>.</summary>
    [JsonIgnore]
    public string Shown => Unit is not { Length: > 0 } unit || Value.Length == 0
        ? Value
        : char.IsLetter(unit[0]) && char.IsAscii(unit[0]) ? $"{Value} {unit}" : Value + unit;
}
