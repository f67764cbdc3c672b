using System.Globalization;
using System.Text;
using System.Text.Json;
using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Guardrails.Measuring;

/// <summary>The table of what each pack reaches, as <c>measure-guardrails</c> wrote it.</summary>
/// <param name="MeasuredOn">The day.</param>
/// <param name="Packs">The packs and models that were measured, with their versions.</param>
/// <param name="Rows">The figures.</param>
public sealed record GuardrailMeasures(DateOnly MeasuredOn, IReadOnlyList<string> Packs, IReadOnlyList<PackMeasure> Rows)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerOptions.Web) { WriteIndented = true };

    /// <summary>The table that comes with the program.</summary>
    public static GuardrailMeasures BuiltIn => Read(Encoding.UTF8.GetString(GuardrailJson.BytesOf("guardrails/measures.json")));

    /// <summary>Reads a table.</summary>
    /// <exception cref="InvalidDataException">The JSON is none.</exception>
    public static GuardrailMeasures Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<GuardrailMeasures>(json, JsonSerializerOptions.Web) is { Packs: not null, Rows: not null } measures
                ? measures
                : throw new InvalidDataException("The table of measures is empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"The table of measures is not the JSON that it should be: {exception.Message}", exception);
        }
    }

    /// <summary>The table as JSON, for <see cref="Read"/>.</summary>
    public string Write() => JsonSerializer.Serialize(this, Indented);

    /// <summary>The table in Markdown, for people.</summary>
    public string Describe()
    {
        var table = new StringBuilder("| pack | set | recall | false alarms | precision |\n|---|---|--:|--:|--:|\n");
        foreach (var row in Rows)
            table.Append(CultureInfo.InvariantCulture, $"| {row.Pack} | {row.Set} | {Cell(row.Recall, row.Heard, row.Wanted)} | {Cell(row.FalseAlarmRate, row.FalseAlarms, row.Others)} | {Figure(row.Precision)} |\n");
        return table.ToString();
    }

    private static string Cell(double? share, int some, int all) => share is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Figure(share)} ({some} of {all})");

    private static string Figure(double? share) => share?.ToString("0.000", CultureInfo.InvariantCulture) ?? "";
}
