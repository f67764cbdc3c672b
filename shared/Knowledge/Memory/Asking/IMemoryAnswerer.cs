namespace BotSuite.Knowledge.Memory.Asking;

/// <summary>
/// Makes answers for <see cref="IKernelMemory.AskStreamingAsync"/>. Answering lies above knowledge, so whichever process serves
/// questions brings its own: the bot one that quotes from passages.
/// </summary>
public interface IMemoryAnswerer
{
    /// <summary>The answer, piece by piece; nothing at all where the passages hold none.</summary>
    IAsyncEnumerable<MemoryAnswerPiece> AnswerAsync(MemoryQuestion question, CancellationToken cancellationToken);
}
