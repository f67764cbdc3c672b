using BotSuite.Data.Sources;

namespace BotSuite.Portal.Features.Sources.Runs;

/// <summary>How the facts of a run are said: the keys under which <see cref="PortalText"/> holds them.</summary>
internal static class RunWords
{
    /// <summary>Where a run stands.</summary>
    public static string State(SourceRunState state) => state switch
    {
        SourceRunState.Waiting => "Waiting",
        SourceRunState.Discovering => "Looking for what there is",
        SourceRunState.Reading => "Reading",
        SourceRunState.Done => "Done",
        SourceRunState.Failed => "Failed",
        SourceRunState.Cancelled => "Stopped",
        _ => state.ToString(),
    };

    /// <summary>What became of a piece.</summary>
    public static string Outcome(SourceRunOutcome outcome) => outcome switch
    {
        SourceRunOutcome.Skipped => "Left out",
        SourceRunOutcome.Failed or SourceRunOutcome.Unseen => "Not read",
        SourceRunOutcome.Deleted => "Gone",
        SourceRunOutcome.Remarked => "Remark",
        _ => outcome.ToString(),
    };
}
