using BotSuite.Answering.Releases;
using BotSuite.Answering.Understanding;
using BotSuite.Evaluation.Golden;
using BotSuite.Knowledge.Languages;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Retrieval.Settings;
using Microsoft.Extensions.Options;

namespace BotSuite.Evaluation.Calibration;

/// <summary>Fits how an index is searched, and when it answers, to questions of known answer.</summary>
public sealed class CalibrationRun(
    IPassageRetriever retriever, SearchSettings settings, IndexCalibrations calibrations, IOptions<RetrievalOptions> options, TimeProvider clock)
{
    // Whatever comes first under some weight is among these by words alone, by meaning alone or by both.
    private const int Candidates = 30;

    /// <summary>Fits, and changes nothing.</summary>
    /// <param name="paths">Golden sets; together they should hold at least fifty answerable and fifty unanswerable questions.</param>
    /// <param name="index">The index.</param>
    /// <param name="domain">The domain to stay within; null for all.</param>
    /// <param name="heard">Called after each question with how many there were; null for nobody.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public async Task<CalibrationReport> FitAsync(
        IReadOnlyList<string> paths, string index, string? domain, Action<int>? heard, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var set = await GoldenRows.ReadFilesAsync(paths, cancellationToken);
        var questions = new List<JudgedQuestion>(set.Questions.Count);
        foreach (var golden in set.Questions)
        {
            questions.Add(new JudgedQuestion(golden.Relevant, await CandidatesAsync(golden, index, domain, cancellationToken)));
            heard?.Invoke(questions.Count);
        }

        var present = await PresentAsync(index, cancellationToken);
        var answerable = questions.Count(question => question.Relevant.Count > 0);
        var unanswerable = questions.Count - answerable;
        var isEnough = answerable >= CalibrationFit.Fewest && unanswerable >= CalibrationFit.Fewest;
        return new CalibrationReport(
            answerable, unanswerable, present,
            answerable > 0 && unanswerable > 0 ? CalibrationFit.Measure(questions, present) : null,
            isEnough ? CalibrationFit.Fit(questions, present.Weight) : null,
            isEnough ? CalibrationFit.CrossValidate(questions, present.Weight) : null,
            set.Problems);
    }

    /// <summary>Puts fitted values in force, in every process from its next question on.</summary>
    /// <exception cref="ArgumentException">The report holds no fitted values.</exception>
    public async Task ApplyAsync(string index, CalibrationReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Fitted is not { } fitted) throw new ArgumentException("Nothing was fitted, so nothing can be put in force.", nameof(report));
        await calibrations.ApplyAsync(
            index,
            new IndexCalibration
            {
                EmbeddingWeight = fitted.Weight,
                NotFoundBelow = fitted.NotFoundBelow,
                AskBelow = fitted.AskBelow,
                EmbeddingModelId = await calibrations.EmbeddingModelIdAsync(index, cancellationToken),
                AnswerableQuestions = report.Answerable,
                UnanswerableQuestions = report.Unanswerable,
                FittedAt = clock.GetUtcNow().UtcDateTime,
            },
            cancellationToken);
    }

    private async Task<FittedValues> PresentAsync(string index, CancellationToken cancellationToken)
    {
        var defaults = new AnsweringThresholds();
        return (await settings.OfAsync(index, cancellationToken)).Calibration is { } stored
            ? new FittedValues(stored.EmbeddingWeight, stored.NotFoundBelow, stored.AskBelow)
            : new FittedValues(options.Value.EmbeddingWeight, defaults.NotFoundBelow, defaults.AskBelow);
    }

    private async Task<IReadOnlyList<Candidate>> CandidatesAsync(
        GoldenQuestion golden, string index, string? domain, CancellationToken cancellationToken)
    {
        var query = new PassageQuery
        {
            Text = FollowUps.Complete(golden.Text, golden.History) ?? golden.Text,
            Language = golden.Language ?? LanguageDetector.Detect(golden.Text).Code,
            Index = index,
            Limit = Candidates,
            Filter = new PassageFilter { AsOf = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), Domain = domain },
        };
        var found = new Dictionary<Guid, Candidate>();
        // Meaning first: it gives both parts of a score, words alone only one.
        foreach (var weight in (double?[])[0.5, 1, 0.1, null])
            foreach (var one in await retriever.RetrieveAsync(query with { EmbeddingWeight = weight }, cancellationToken))
                found.TryAdd(one.Passage.PassageId, new Candidate(golden.IdOf(one.Passage.DocumentKey), one.KeywordScore ?? 0, one.VectorScore, one.Score));
        return [.. found.Values];
    }
}
