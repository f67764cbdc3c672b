using Microsoft.Extensions.Configuration;

namespace BotSuite.Answering.Phrasing;

/// <summary>
/// Who to turn to, by domain: <c>Contacts:customer</c>, and <c>Contacts:customer:ko</c> where a language has words of its own;
/// <c>Contacts:default</c> where the domain has none.
/// </summary>
internal sealed class Contacts(IConfiguration configuration)
{
    public string? For(string? domain, string language)
    {
        var section = configuration.GetSection("Contacts");
        return InLanguage(section, domain) ?? InLanguage(section, "default");

        string? InLanguage(IConfigurationSection contacts, string? name) =>
            string.IsNullOrEmpty(name) ? null : contacts[$"{name}:{language}"] ?? contacts[name];
    }
}
