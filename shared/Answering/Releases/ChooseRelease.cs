using BotSuite.Answering.Order;

namespace BotSuite.Answering.Releases;

/// <summary>Chooses what the turn is answered with, once and for the whole turn.</summary>
internal sealed class ChooseRelease(LiveReleases releases) : IAnsweringStep<TurnFacts, ReleasedQuestion>
{
    public string Stage => "release";

    public async ValueTask<StepResult<ReleasedQuestion>> RunAsync(TurnFacts facts, CancellationToken cancellationToken) =>
        new ReleasedQuestion(facts, await releases.CurrentAsync(cancellationToken));
}
