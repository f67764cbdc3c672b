using BotSuite.Answering;

namespace BotSuite.Bot.Channels.Rendering;

/// <summary>Keeps the sentences of an answer that have passed every check so far. Safe for use by several threads.</summary>
internal sealed class PassedSentences : IAnswerProgress
{
    private readonly List<QuotedSentence> _sentences = [];

    /// <summary>The sentences until now, in order.</summary>
    public IReadOnlyList<QuotedSentence> UntilNow
    {
        get
        {
            lock (_sentences)
                return [.. _sentences];
        }
    }

    /// <inheritdoc />
    public ValueTask SentencePassedAsync(QuotedSentence sentence, CancellationToken cancellationToken)
    {
        lock (_sentences)
            _sentences.Add(sentence);
        return ValueTask.CompletedTask;
    }
}
