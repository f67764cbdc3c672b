namespace BotSuite.Knowledge.Ingestion.Fetching.Robots;

/// <summary>What a robots.txt says to one robot (RFC 9309).</summary>
internal sealed class RobotsRules
{
    private readonly IReadOnlyList<RobotsRule> _rules;

    /// <summary>Rules that were read.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="delay">The pause asked for between two requests; null for none.</param>
    /// <param name="sitemaps">The sitemaps named, which hold for every robot.</param>
    public RobotsRules(IReadOnlyList<RobotsRule> rules, TimeSpan? delay, IReadOnlyList<string> sitemaps) =>
        (_rules, Delay, Sitemaps) = (rules, delay, sitemaps);

    /// <summary>Nothing is forbidden: there is no robots.txt.</summary>
    public static RobotsRules AllowAll { get; } = new([], null, []);

    /// <summary>Everything is forbidden: the robots.txt cannot be had, so that nobody knows what it says.</summary>
    public static RobotsRules DisallowAll { get; } = new([new RobotsRule(IsAllowed: false, "/")], null, []) { IsUnreachable = true };

    /// <summary>The pause asked for between two requests (<c>Crawl-delay</c>, not of the standard but in wide use); null for none.</summary>
    public TimeSpan? Delay { get; }

    /// <summary>The sitemaps that are named.</summary>
    public IReadOnlyList<string> Sitemaps { get; }

    /// <summary>Whether the rules could not be had.</summary>
    public bool IsUnreachable { get; private init; }

    /// <summary>Whether an address may be fetched: the longest pattern that matches decides, and allowing wins a tie.</summary>
    public bool Allow(Uri address)
    {
        var path = RobotsText.Normalized(address.PathAndQuery);
        if (path == "/robots.txt") return true;

        RobotsRule? best = null;
        foreach (var rule in _rules)
        {
            if (best is not null && (rule.Pattern.Length < best.Pattern.Length || (rule.Pattern.Length == best.Pattern.Length && !rule.IsAllowed))) continue;
            if (rule.Matches(path)) best = rule;
        }

        return best is null || best.IsAllowed;
    }
}
