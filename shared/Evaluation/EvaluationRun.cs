using BotSuite.Answering;
using BotSuite.Answering.Conversations;
using BotSuite.Evaluation.Golden;
using BotSuite.Evaluation.Metrics;
using BotSuite.Knowledge.Retrieval;

namespace BotSuite.Evaluation;

/// <summary>Asks every question of a golden set as a turn would be asked, stores nothing, and counts.</summary>
public sealed class EvaluationRun(QuestionAnswering answering, IPassageRetriever retriever, TimeProvider clock)
{
    private const string Channel = "evaluation";
    private const string OwnQuestions = "original_question";

    // Figures count entries, and of a long one several passages may be among the best.
    private const int Entries = 10;
    private const int Passages = 4 * Entries;

    /// <summary>Evaluates golden sets, counted together.</summary>
    /// <param name="request">What to evaluate.</param>
    /// <param name="heard">Called after each question, in the order of the file; null for nobody.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public async Task<EvaluationReport> RunAsync(EvaluationRequest request, Action<EvaluatedQuestion>? heard, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return await RunAsync(request, await GoldenRows.ReadFilesAsync(request.Paths, cancellationToken), heard, cancellationToken);
    }

    /// <summary>Evaluates questions that have been read already, instead of those of the request's files.</summary>
    internal async Task<EvaluationReport> RunAsync(
        EvaluationRequest request, GoldenSet golden, Action<EvaluatedQuestion>? heard, CancellationToken cancellationToken)
    {
        var evaluated = new List<EvaluatedQuestion>(golden.Questions.Count);
        foreach (var question in golden.Questions)
        {
            var one = await AskAsync(request, question, cancellationToken);
            evaluated.Add(one);
            heard?.Invoke(one);
        }

        var byKind = evaluated.GroupBy(one => one.Question.Kind, StringComparer.Ordinal)
            .OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .ToDictionary(kind => kind.Key, kind => FigureCounter.Count([.. kind]), StringComparer.Ordinal);
        return new EvaluationReport(
            FigureCounter.Count(evaluated), byKind, golden.Problems, Notes(request, byKind.Keys), await IsEmptyAsync(request, cancellationToken));
    }

    // Over nothing each foreign question is refused, which would look like a good figure.
    private async Task<bool> IsEmptyAsync(EvaluationRequest request, CancellationToken cancellationToken)
    {
        var anything = new PassageQuery
        {
            Text = "",
            Language = "en",
            Index = request.Index,
            Filter = new PassageFilter { AsOf = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), Domain = request.Domain },
        };
        return (await retriever.NearestTopicsAsync(anything, cancellationToken)).Count == 0;
    }

    private async Task<EvaluatedQuestion> AskAsync(EvaluationRequest request, GoldenQuestion golden, CancellationToken cancellationToken)
    {
        // A conversation is held as it was: a follow-up leans on what was answered, and not only on what was asked.
        ConversationMemory? memory = null;
        foreach (var (at, earlier) in golden.History.Index())
            memory = (await answering.AnswerAsync(QuestionOf(request, golden, earlier, [.. golden.History.Take(at)], memory), cancellationToken)).Memory;
        var answered = await answering.AnswerAsync(QuestionOf(request, golden, golden.Text, golden.History, memory), cancellationToken);
        RankedEntry[] ranking =
        [
            .. answered.Ranking
                .Select(passage => new RankedEntry(golden.IdOf(passage.Passage.DocumentKey), passage.Score))
                .DistinctBy(entry => entry.Id, StringComparer.Ordinal)
                .Take(Entries),
        ];
        // A table is looked up instead of searched for: the rows that answered are the ranking.
        if (ranking.Length == 0)
            ranking = [.. answered.Answer.Citations.Where(citation => citation.Row is not null).Select(citation => new RankedEntry(citation.Row!, answered.Answer.Confidence ?? 0))];
        return new EvaluatedQuestion(golden, answered.Answer.Ending, answered.Answer.Confidence, ranking, answered.LedgerEntry.DurationMilliseconds)
        {
            Rewritten = answered.LedgerEntry.RewrittenQuestion,
            Says = golden.Says.Count == 0 ? null : golden.Says.All(words => Message(answered.Answer).Contains(words, StringComparison.OrdinalIgnoreCase)),
        };
    }

    private static Question QuestionOf(
        EvaluationRequest request, GoldenQuestion golden, string text, IReadOnlyList<string> history, ConversationMemory? memory) => new()
        {
            Text = text,
            ChannelId = Channel,
            Locale = golden.Language,
            Index = request.Index,
            Domain = request.Domain,
            History = history,
            Memory = memory,
            TextsOnly = request.HideQuestions,
            Considered = Passages,
            EmbeddingWeight = request.Retrieval switch
            {
                RetrievalMode.Keywords => 0,
                RetrievalMode.Embedding => 1,
                _ => null,
            },
        };

    private static string Message(Answer answer) =>
        string.Join('\n', new[] { answer.Lead }.Concat(answer.Sentences.Select(sentence => sentence.Text)).Append(answer.Closing));

    private static IReadOnlyList<string> Notes(EvaluationRequest request, IEnumerable<string> kinds)
    {
        if (request.HideQuestions)
            return ["Stored questions and headings were hidden from the search; a person asking finds more."];
        return kinds.Contains(OwnQuestions)
            ? [$"Rows of kind \"{OwnQuestions}\" repeat the stored question of an entry, so finding it is trivial. Judge the other kinds, or hide the questions."]
            : [];
    }
}
