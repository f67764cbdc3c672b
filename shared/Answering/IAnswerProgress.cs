namespace BotSuite.Answering;

/// <summary>Hears of an answer while it comes about. Only sentences are told that have passed every check.</summary>
public interface IAnswerProgress
{
    /// <summary>A sentence will very likely be in the answer. If too little of the answer passes, another answer takes its place.</summary>
    /// <param name="sentence">The sentence as it will stand in the answer, after those told before, with the numbers of its sources.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    ValueTask SentencePassedAsync(QuotedSentence sentence, CancellationToken cancellationToken);
}
