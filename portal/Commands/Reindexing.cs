using System.Globalization;
using BotSuite.Evaluation;
using BotSuite.Knowledge.Retrieval.Models;

namespace BotSuite.Portal.Commands;

/// <summary>Brings one index after the other to the configured model.</summary>
internal sealed class Reindexing(IServiceProvider services, ReindexCommand.Request request, TextWriter error)
{
    private readonly ModelChanges _changes = services.GetRequiredService<ModelChanges>();
    private readonly ProgressLines _lines = new(error, services.GetRequiredService<TimeProvider>());

    /// <summary>Makes what an index lacks, compares, and swaps.</summary>
    public async Task<ReindexReport> RunAsync(ModelState state, CancellationToken cancellationToken)
    {
        await _changes.EmbedAsync(state.Index, request.All, new Heard(seen => _lines.Say(Bar(state, seen))), cancellationToken);
        await error.WriteLineAsync(Bar(state, state.Passages));
        if (!state.IsChanging)
        {
            await _changes.SwapAsync(state.Index, cancellationToken);
            return new ReindexReport(state.Index, state.Configured, state.Configured!, state.Passages, null, [], request.Margin)
            {
                Note = request.All ? "All vectors were made again." : "Nothing was lacking: this model serves already.",
            };
        }

        var comparison = state.Lost is null
            ? await services.GetRequiredService<ModelComparing>().CompareAsync(
                state, request.Golden, request.Margin, asked => _lines.Say(string.Create(CultureInfo.InvariantCulture, $"{asked:N0} questions asked")), cancellationToken)
            : null;
        var worse = comparison?.Worse ?? [];
        var swaps = worse.Count == 0 || request.Force;
        if (swaps) await _changes.SwapAsync(state.Index, cancellationToken);
        return new ReindexReport(state.Index, swaps ? state.Configured : state.Serving, state.Configured!, state.Passages, comparison, worse, request.Margin)
        {
            Old = state.Lost ?? state.Serving,
            Note = state.Lost is not null ? "The old model cannot be run any more, so there was nothing to compare with."
                : comparison is null ? "There was no question to compare on: give golden sets with --golden." : null,
        };
    }

    private static string Bar(ModelState state, int seen)
    {
        const int Width = 30;
        var filled = state.Passages == 0 ? Width : (int)((long)Width * seen / state.Passages);
        return string.Create(
            CultureInfo.InvariantCulture, $"{state.Index}: [{new string('#', filled)}{new string('.', Width - filled)}] {seen:N0} of {state.Passages:N0} passages have vectors of {state.Configured}");
    }

    // Progress<T> would hand the numbers to other threads, in any order.
    private sealed class Heard(Action<int> hear) : IProgress<int>
    {
        public void Report(int value) => hear(value);
    }
}
