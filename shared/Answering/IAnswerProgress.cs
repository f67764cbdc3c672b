namespace BotSuite.Answering;

/// <summary>Hears of an answer while it comes about. Only sentences are told that have passed every check.</summary>
public interface IAnswerProgress
{
    /// <summary>A sentence will very likely be in the answer. If too little of the answer passes, another answer takes its place.</summary>
    ValueTask SentencePassedAsync(string text, SentenceShape shape, CancellationToken cancellationToken);
}
