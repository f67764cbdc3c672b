using BotSuite.Data.Sources;

namespace BotSuite.Portal.Features.Sources.Runs;

/// <summary>A run as the page of its source shows it.</summary>
/// <param name="Run">The run.</param>
/// <param name="Settled">How many of its pieces are done with; 0 where it is over, as is all that is said of pieces.</param>
/// <param name="Pieces">How many pieces it has.</param>
/// <param name="AtWork">The pieces that workers are at, or that wait to be tried again, with the reason.</param>
/// <param name="Log">What was left out, could not be read or is gone, and why; the newest first.</param>
internal sealed record RunRow(
    SourceRun Run, int Settled, int Pieces, IReadOnlyList<(string Key, string? Reason, int Done)> AtWork,
    IReadOnlyList<(string Key, SourceRunOutcome Outcome, string Reason)> Log)
{
    /// <summary>How many older lines of the log there are beyond <see cref="Log"/>.</summary>
    public int More { get; init; }

    /// <summary>Whether it still goes on.</summary>
    public bool IsActive => Run.State is SourceRunState.Waiting or SourceRunState.Discovering or SourceRunState.Reading;
}
