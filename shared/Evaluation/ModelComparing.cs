using BotSuite.Data.Sources;
using BotSuite.Evaluation.Golden;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Retrieval.Models;

namespace BotSuite.Evaluation;

/// <summary>Asks the same questions with the model that serves an index and with the one that is to take over.</summary>
public sealed class ModelComparing(ModelChanges changes, EvaluationRun run, IPassageRetriever retriever, TimeProvider clock)
{
    // As many as one look at the index lists.
    private const int MostOwnQuestions = 100;

    /// <summary>Compares the models of one index. Nobody else's questions are touched: this process alone tries the new one out.</summary>
    /// <param name="state">The index with both models; both must be runnable here, and the new one's vectors must be there.</param>
    /// <param name="goldenSets">Golden sets; none for the index's own questions.</param>
    /// <param name="margin">How much worse the new model may be.</param>
    /// <param name="asked">Hears how many questions have been asked; null for nobody.</param>
    /// <param name="cancellationToken">Stops the comparison; the serving model is what this process searches with then.</param>
    /// <returns>The comparison; null where there was no question to compare on.</returns>
    /// <exception cref="IOException">A golden set cannot be read.</exception>
    public async Task<ModelComparison?> CompareAsync(
        ModelState state, IReadOnlyList<string> goldenSets, double margin, Action<int>? asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(goldenSets);
        var golden = goldenSets.Count > 0 ? await GoldenRows.ReadFilesAsync(goldenSets, cancellationToken) : await OwnQuestionsAsync(state.Index, cancellationToken);
        if (golden.Questions.Count == 0) return null;

        var request = new EvaluationRequest { Paths = goldenSets, Index = state.Index, HideQuestions = goldenSets.Count == 0 };
        var count = 0;
        try
        {
            var old = await run.RunAsync(request, golden, _ => asked?.Invoke(++count), cancellationToken);
            await changes.TryOutAsync(state.Configured, cancellationToken);
            var young = await run.RunAsync(request, golden, _ => asked?.Invoke(++count), cancellationToken);
            return new ModelComparison(old.Overall, young.Overall, goldenSets.Count == 0, margin);
        }
        finally
        {
            await changes.TryOutAsync(null, CancellationToken.None);
        }
    }

    private async Task<GoldenSet> OwnQuestionsAsync(string index, CancellationToken cancellationToken)
    {
        var listed = await retriever.ListAsync(
            new PassageQuery
            {
                Text = "",
                Language = "en",
                Index = index,
                Limit = MostOwnQuestions,
                Filter = new PassageFilter { AsOf = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) },
            },
            cancellationToken);
        return new GoldenSet(
            [
                .. listed.Where(passage => passage.Kind == PassageKind.FaqEntry && passage.Questions.Count > 0).DistinctBy(passage => passage.DocumentKey, StringComparer.Ordinal)
                    .Select((passage, number) => new GoldenQuestion($"own-{number}", passage.Questions[0], [passage.DocumentKey], passage.Language, "own", [])),
            ],
            []);
    }
}
