using System.Collections.Concurrent;
using System.Text;
using BotSuite.Knowledge.Ingestion.Fetching.Web;

namespace BotSuite.Knowledge.Ingestion.Fetching.Robots;

/// <summary>Fetches each host's robots.txt and keeps it for a while. Thread-safe.</summary>
internal sealed class RobotsFiles(GuardedWeb web, RobotIdentity identity, TimeProvider clock)
{
    // RFC 9309, section 2.4, allows a day. An hour lets a person who has just changed the file see it obeyed.
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan FaultsKeptFor = TimeSpan.FromMinutes(1);
    private const int MostHosts = 1_000;

    private readonly ConcurrentDictionary<string, (RobotsRules Rules, DateTimeOffset Until)> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the host of an address says to this bot.</summary>
    public async Task<RobotsRules> OfAsync(Uri address, CancellationToken cancellationToken)
    {
        var host = address.GetLeftPart(UriPartial.Authority);
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(host, out var known) && known.Until > now) return known.Rules;

        var rules = await FetchAsync(new Uri(new Uri(host), "/robots.txt"), cancellationToken);
        if (_known.Count >= MostHosts) _known.Clear();
        _known[host] = (rules, now + (rules.IsUnreachable ? FaultsKeptFor : KeptFor));
        return rules;
    }

    private async Task<RobotsRules> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        var question = new WebQuestion(address, MediaKinds.Anything) { MaximumBytes = RobotsText.MaximumBytes, MayBeCut = true };
        return await web.AskAsync(question, cancellationToken) switch
        {
            WebAnswer.Content content => RobotsText.Parse(Encoding.UTF8.GetString(content.Bytes.Span), identity.Name),
            WebAnswer.Missing => RobotsRules.AllowAll,
            // Section 2.3.1.3: a client error means that there are no rules. 429 is the server's call to slow down, not a lack of rules.
            WebAnswer.Failed { Status: >= 400 and < 500 and not 429 } => RobotsRules.AllowAll,
            // Section 2.3.1.2: too many redirects, or one that leads nowhere, may be treated as a missing file.
            WebAnswer.Refused => RobotsRules.AllowAll,
            _ => RobotsRules.DisallowAll,
        };
    }
}
