using BotSuite.Data;

namespace BotSuite.Portal.Features.Sources;

/// <summary>Tells a page when a source has changed, whichever process changed it.</summary>
internal sealed class FollowSources(ListSources sources, TimeProvider clock)
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(1);

    /// <summary>Follows until the token ends it, which is no error.</summary>
    /// <param name="heard">Called on the first look and after each change; false where the store no longer answers. What it reads may fail as the look may.</param>
    /// <param name="cancellationToken">Ends the following.</param>
    public async Task RunAsync(Func<bool, Task> heard, CancellationToken cancellationToken)
    {
        var last = new Look(IsReachable: true, Stamp: null);
        try
        {
            while (true)
            {
                await Task.Delay(LookAgainAfter, clock, cancellationToken);
                var now = await LookAsync(last, heard, cancellationToken);
                if (last.IsReachable && !now.IsReachable) await heard(false);
                last = now;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The person has left the page.
        }
    }

    private async Task<Look> LookAsync(Look last, Func<bool, Task> heard, CancellationToken cancellationToken)
    {
        try
        {
            var stamp = await sources.StampAsync(cancellationToken);
            if (stamp != last.Stamp) await heard(true);
            return new Look(IsReachable: true, stamp);
        }
        catch (Exception exception) when (DatabaseTrouble.Is(exception))
        {
            return new Look(IsReachable: false, Stamp: null);
        }
    }

    private sealed record Look(bool IsReachable, int? Stamp);
}
