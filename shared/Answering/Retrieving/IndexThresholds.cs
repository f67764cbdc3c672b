using BotSuite.Answering.Releases;
using BotSuite.Knowledge.Retrieval.Settings;

namespace BotSuite.Answering.Retrieving;

/// <summary>The thresholds of the release, with those in place that were fitted for the index at hand.</summary>
internal sealed class IndexThresholds(SearchSettings settings)
{
    public async ValueTask<AnsweringThresholds> OfAsync(ReleasedQuestion facts, CancellationToken cancellationToken)
    {
        var released = facts.Release.Bundle.Thresholds;
        return (await settings.OfAsync(facts.Question.Index, cancellationToken)).Calibration is { } fitted
            ? released with { NotFoundBelow = fitted.NotFoundBelow, AskBelow = fitted.AskBelow }
            : released;
    }
}
