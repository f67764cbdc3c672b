using System.Runtime.CompilerServices;
using System.Text;
using BotSuite.Knowledge.Memory.Searching;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Memory.Asking;

/// <summary>Puts the pieces of answers into records, in the order in which Kernel Memory's clients expect them.</summary>
internal sealed partial class MemoryAsk(IEnumerable<IMemoryAnswerer> answerers, MemoryCitations citations, ILogger<MemoryAsk> logger)
{
    /// <summary>What stands for an answer where there is none.</summary>
    public const string EmptyAnswer = "INFO NOT FOUND";

    private const string NothingKnown = "No relevant memories available";
    private const string NothingAsked = "No question provided";
    private const string Broken = "Error: the answer could not be made, or not to its end.";

    /// <summary>One record with the whole answer.</summary>
    /// <exception cref="InvalidOperationException">This process answers no questions.</exception>
    public async Task<MemoryAnswer> WholeAsync(MemoryQuestion question, string emptyAnswer, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(question.Text)) return Nothing(question, emptyAnswer, NothingAsked);

        var text = new StringBuilder();
        var answer = new MemoryAnswer { Question = question.Text, NoResult = false, TokenUsage = [] };
        var count = 0;
        await foreach (var piece in Answerer.AnswerAsync(question, cancellationToken).WithCancellation(cancellationToken))
        {
            text.Append(piece.Text);
            answer.TokenUsage.AddRange(piece.Usage);
            if (count++ == 0) answer.RelevantSources = await citations.OfAsync(question.Index, piece.Sources, cancellationToken);
        }

        answer.Result = text.ToString();
        return count > 0 ? answer : Nothing(question, emptyAnswer, NothingKnown);
    }

    /// <summary>
    /// Records as the answer is written: the sources in the first, the usage in the last. Whatever breaks ends the stream with a
    /// record that says so.
    /// </summary>
    public async IAsyncEnumerable<MemoryAnswer> PiecesAsync(
        MemoryQuestion question, string emptyAnswer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(question.Text))
        {
            yield return Nothing(question, emptyAnswer, NothingAsked, StreamStates.Reset);
            yield break;
        }

        await using var records = RecordsAsync(question, emptyAnswer, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            MemoryAnswer? record = null;
            var broke = false;
            try
            {
                if (await records.MoveNextAsync()) record = records.Current;
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                Log.Broke(logger, exception);
                broke = true;
            }

            if (broke) yield return Nothing(question, "", Broken, StreamStates.Error);
            if (record is null) yield break;
            yield return record;
        }
    }

    private IMemoryAnswerer Answerer => answerers.LastOrDefault()
        ?? throw new InvalidOperationException("This process answers no questions: no IMemoryAnswerer is registered.");

    private async IAsyncEnumerable<MemoryAnswer> RecordsAsync(
        MemoryQuestion question, string emptyAnswer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var usage = new List<TokenUsage>();
        var count = 0;
        await foreach (var piece in Answerer.AnswerAsync(question, cancellationToken).WithCancellation(cancellationToken))
        {
            usage.AddRange(piece.Usage);
            var isFirst = count++ == 0;
            yield return new MemoryAnswer
            {
                StreamState = StreamStates.Append,
                Question = isFirst ? question.Text : null,
                NoResult = false,
                Result = piece.Text,
                RelevantSources = isFirst ? await citations.OfAsync(question.Index, piece.Sources, cancellationToken) : null,
            };
        }

        yield return count > 0
            ? new MemoryAnswer { StreamState = StreamStates.Append, NoResult = false, TokenUsage = usage, RelevantSources = null }
            : Nothing(question, emptyAnswer, NothingKnown, StreamStates.Reset);
    }

    private static MemoryAnswer Nothing(MemoryQuestion question, string text, string reason, StreamStates? state = null) => new()
    {
        StreamState = state,
        Question = question.Text,
        NoResultReason = reason,
        Result = text,
        TokenUsage = state is StreamStates.Error ? null : [],
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A streamed answer broke.")]
        public static partial void Broke(ILogger logger, Exception exception);
    }
}
