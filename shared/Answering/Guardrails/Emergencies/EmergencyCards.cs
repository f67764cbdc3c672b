using System.Globalization;
using System.Text;
using BotSuite.Answering.Guardrails.Packs;
using BotSuite.Answering.Order;
using BotSuite.Answering.Phrasing;
using BotSuite.Data.Turns;
using Microsoft.Extensions.Options;

namespace BotSuite.Answering.Guardrails.Emergencies;

/// <summary>Writes the cards: what to do, whom to call in the person's country, and how to reach somebody of ours.</summary>
internal sealed class EmergencyCards(IOptions<EmergencyOptions> options, Contacts contacts)
{
    // Where the country is not known, a card that names all of them helps nobody.
    private const int CountriesNamed = 4;

    /// <summary>The card for who may hurt themselves.</summary>
    public const string Crisis = "crisis";

    /// <summary>The words for who only insults.</summary>
    public const string AbuseAlone = "abuse-alone";

    /// <summary>The words of a refusal that names none of its own.</summary>
    public const string Refusal = "refusal";

    private static readonly CardFile File = GuardrailJson.ReadBuiltIn<CardFile>("guardrails/cards.json");

    private readonly CountryFile _countries = string.IsNullOrEmpty(options.Value.Numbers) ? CountryFile.BuiltIn : CountryFile.Read(options.Value.Numbers);

    /// <summary>The names of the cards and notes, for people who write rules.</summary>
    public static string Names => string.Join(", ", File.Cards.Keys.Order(StringComparer.Ordinal));

    /// <summary>Whether there is such a card or note.</summary>
    public static bool Knows(string card) => File.Cards.ContainsKey(card);

    /// <summary>The words of a card or note alone.</summary>
    public static string TextOf(string card, string language) => In(File.Cards[card].Text, language);

    /// <summary>The whole card as the end of a turn.</summary>
    public Reply Reply(string card, string language, Question question) => new()
    {
        Ending = TurnEnding.Emergency,
        Language = Phrases.For(language).Language,
        Lead = Write(File.Cards[card], language, CountryOf(question.Locale)),
        Closing = $"{Phrases.For(language).Person(contacts.For(question.Domain, language), question.Domain)}\n{In(File.GoOn, language)}",
    };

    private string Write(EmergencyCard card, string language, CountryNumbers? country)
    {
        var text = new StringBuilder(In(card.Text, language));
        foreach (var service in card.Services)
        {
            if (NumbersOf(service, language, country) is { Length: > 0 } numbers)
                text.Append(CultureInfo.InvariantCulture, $"\n- {In(File.Services[service], language)}: {numbers}");
        }

        return text.ToString();
    }

    private string? NumbersOf(string service, string language, CountryNumbers? country) => country is not null
        ? country.NumberOf(service)
        : string.Join(", ", _countries.Countries
            .Where(one => one.NumberOf(service) is not null)
            .Take(CountriesNamed)
            .Select(one => $"{one.NumberOf(service)} ({In(one.Names, language)})"));

    private CountryNumbers? CountryOf(string? locale)
    {
        if (options.Value.Country is { Length: > 0 } country) return _countries.Find(country);
        var parts = (locale ?? "").Split('-', '_');
        return parts.Length > 1 ? _countries.Find(parts[^1]) : null;
    }

    private static string In(IReadOnlyDictionary<string, string> words, string language) => words.TryGetValue(language, out var own) ? own : words["en"];
}
