namespace BotSuite.Knowledge.Memory;

/// <summary>A request that the memory cannot carry out as it stands; the message says to the caller what is wrong with it.</summary>
public class KernelMemoryException : Exception
{
    /// <summary>A refusal without words.</summary>
    public KernelMemoryException()
    {
    }

    /// <summary>A refusal.</summary>
    /// <param name="message">A sentence for the caller.</param>
    public KernelMemoryException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal with its cause.</summary>
    /// <param name="message">A sentence for the caller.</param>
    /// <param name="innerException">The cause.</param>
    public KernelMemoryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
