using BotSuite.Knowledge.Ingestion.Fetching.Robots;
using BotSuite.Knowledge.Ingestion.Fetching.Web;

namespace BotSuite.Knowledge.Ingestion.Fetching.Pages;

/// <summary>Asks web servers as a guest does: only for what their robots.txt allows, and never faster than they can bear. Thread-safe.</summary>
internal sealed class PoliteWeb(GuardedWeb web, RobotsFiles robots, HostPace pace)
{
    /// <summary>Why a page is left out that its host's robots.txt forbids.</summary>
    public const string Forbidden = "the site's robots.txt does not allow it";

    private const string Unreachable = "the site's robots.txt could not be fetched, and nothing is fetched without knowing what it says";

    /// <summary>Asks for an address.</summary>
    /// <param name="question">The question.</param>
    /// <param name="manners">How the host is treated.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<WebAnswer> AskAsync(WebQuestion question, Manners manners, CancellationToken cancellationToken)
    {
        if (manners.ObeysRobots && await WhyForbiddenAsync(question.Address, cancellationToken) is { } answer) return answer;

        await pace.WaitAsync(question.Address, await PauseAsync(question.Address, manners, cancellationToken), cancellationToken);
        var rule = question.WhyNotFollow;
        return await web.AskAsync(
            question with
            {
                WhyNotFollow = async (target, token) => rule is not null && await rule(target, token) is { } reason
                    ? reason
                    : manners.ObeysRobots ? await WhyForbiddenAsync(target, token) switch
                    {
                        WebAnswer.Refused refused => refused.Reason,
                        WebAnswer.Failed failed => failed.Reason,
                        _ => null,
                    }
                    : null,
            },
            cancellationToken);
    }

    private async Task<WebAnswer?> WhyForbiddenAsync(Uri address, CancellationToken cancellationToken)
    {
        // An address that must not be asked is refused by the guard, with better words.
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps) return null;

        var rules = await robots.OfAsync(address, cancellationToken);
        if (rules.IsUnreachable) return new WebAnswer.Failed(Unreachable, IsTransient: true);
        return rules.Allow(address) ? null : new WebAnswer.Refused(Forbidden);
    }

    private async Task<TimeSpan> PauseAsync(Uri address, Manners manners, CancellationToken cancellationToken)
    {
        if (!manners.ObeysRobots || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)) return manners.Pause;
        var asked = (await robots.OfAsync(address, cancellationToken)).Delay ?? TimeSpan.Zero;
        return asked > manners.Pause ? asked : manners.Pause;
    }
}
