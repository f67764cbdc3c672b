using System.Text.Json;
using BotSuite.Answering.Guardrails.Packs;

namespace BotSuite.Answering.Guardrails.Emergencies;

/// <summary>The numbers of several countries, as a file holds them: the built-in one, or an organisation's own.</summary>
/// <param name="Countries">The countries; the first ones are told where the person's is not known.</param>
public sealed record CountryFile(IReadOnlyList<CountryNumbers> Countries)
{
    /// <summary>The file that comes with the program.</summary>
    public static CountryFile BuiltIn { get; } = GuardrailJson.ReadBuiltIn<CountryFile>("guardrails/countries.json");

    /// <summary>Reads an organisation's own file.</summary>
    /// <exception cref="InvalidDataException">The file is not well formed, or a country in it has no number for emergencies.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static CountryFile Read(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize<CountryFile>(File.ReadAllText(path), GuardrailJson.Options);
            if (file?.Countries is not { Count: > 0 }) throw new InvalidDataException($"'{path}' names no country.");
            if (file.Countries.FirstOrDefault(country => string.IsNullOrWhiteSpace(country.NumberOf("emergency"))) is { } lacking)
                throw new InvalidDataException($"'{path}' has no number of the service 'emergency' for {lacking.Code}.");
            return file;
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"'{path}' is not the JSON that it should be: {exception.Message}", exception);
        }
    }

    /// <summary>A country by its code; null where the file does not hold it.</summary>
    public CountryNumbers? Find(string? code) =>
        Countries.FirstOrDefault(country => string.Equals(country.Code, code, StringComparison.OrdinalIgnoreCase));
}
