using BotSuite.Data.Sources;

namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>Conditions on runs and pieces that several queries share.</summary>
internal static class RunStates
{
    /// <summary>Runs that have not ended.</summary>
    public static IQueryable<SourceRun> WhereActive(this IQueryable<SourceRun> runs) => runs.Where(run =>
        run.State == SourceRunState.Waiting || run.State == SourceRunState.Discovering || run.State == SourceRunState.Reading);

    /// <summary>Pieces for which something is left to do.</summary>
    public static IQueryable<SourceItem> WhereOpen(this IQueryable<SourceItem> items) => items.Where(item =>
        item.State == SourceItemState.Waiting || item.State == SourceItemState.Working);
}
