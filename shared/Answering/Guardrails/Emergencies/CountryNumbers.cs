namespace BotSuite.Answering.Guardrails.Emergencies;

/// <summary>The numbers to call in one country.</summary>
/// <param name="Code">Two letters (ISO 3166), or <c>EU</c>.</param>
/// <param name="Names">What the country is called, by language.</param>
/// <param name="Numbers">The numbers.</param>
public sealed record CountryNumbers(string Code, IReadOnlyDictionary<string, string> Names, IReadOnlyList<EmergencyNumber> Numbers)
{
    /// <summary>The number of a service; null where the country has none of its own.</summary>
    public string? NumberOf(string service) => Numbers.FirstOrDefault(number => number.Service == service)?.Number;
}
