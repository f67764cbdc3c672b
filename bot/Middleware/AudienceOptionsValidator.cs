using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Middleware;

/// <summary>Stops the start where it would be left to chance which audience somebody belongs to, naming key and cure.</summary>
internal sealed class AudienceOptionsValidator : IValidateOptions<AudienceOptions>
{
    private const int LongestName = 128;

    public ValidateOptionsResult Validate(string? name, AudienceOptions options)
    {
        var faults = new List<string>();
        foreach (var audience in options.Audiences.Keys.Where(audience => audience.Length > LongestName))
            faults.Add($"Channels:Audiences:{audience[..20]}… has a name of more than {LongestName} characters. Choose a shorter one.");
        faults.AddRange(Twice(options, nameof(AudienceMembers.Tenants), members => members.Tenants));
        faults.AddRange(Twice(options, nameof(AudienceMembers.People), members => members.People));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Twice(AudienceOptions options, string list, Func<AudienceMembers, IEnumerable<string>> members) =>
        from audience in options.Audiences
        from id in members(audience.Value).Distinct(StringComparer.OrdinalIgnoreCase)
        group audience.Key by id.ToUpperInvariant() into named
        where named.Skip(1).Any()
        select $"Channels:Audiences names {named.Key} under {list} of {string.Join(" and ", named)}. Leave it in one of them: a person belongs to one audience.";
}
