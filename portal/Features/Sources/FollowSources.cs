using System.Data.Common;

namespace BotSuite.Portal.Features.Sources;

/// <summary>Tells a page when a source has changed, whichever process changed it.</summary>
internal sealed class FollowSources(ListSources sources, TimeProvider clock)
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(1);

    /// <summary>Follows until the token ends it, which is no error.</summary>
    /// <param name="heard">Called on the first look and after each change; false where the store no longer answers.</param>
    /// <param name="cancellationToken">Ends the following.</param>
    public async Task RunAsync(Func<bool, Task> heard, CancellationToken cancellationToken)
    {
        int? known = null;
        var isReachable = true;
        try
        {
            while (true)
            {
                await Task.Delay(LookAgainAfter, clock, cancellationToken);
                var now = await LookAsync(cancellationToken);
                if (now is not null ? now == known : !isReachable) continue;
                (isReachable, known) = (now is not null, now);
                await heard(isReachable);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The person has left the page.
        }
    }

    private async Task<int?> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await sources.StampAsync(cancellationToken);
        }
        catch (DbException)
        {
            return null;
        }
    }
}
