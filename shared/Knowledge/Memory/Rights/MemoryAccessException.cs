namespace BotSuite.Knowledge.Memory.Rights;

/// <summary>A request for something that the caller has no right to.</summary>
public sealed class MemoryAccessException : KernelMemoryException
{
    /// <summary>A refusal without words.</summary>
    public MemoryAccessException()
    {
    }

    /// <summary>A refusal.</summary>
    /// <param name="message">A sentence for the caller.</param>
    public MemoryAccessException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal with its cause.</summary>
    /// <param name="message">A sentence for the caller.</param>
    /// <param name="innerException">The cause.</param>
    public MemoryAccessException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
