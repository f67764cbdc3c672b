namespace BotSuite.Knowledge.Ingestion;

/// <summary>An import cannot be done, or not now. The message is written for the editor.</summary>
public sealed class ImportException : Exception
{
    /// <summary>An import cannot be done.</summary>
    public ImportException(string message)
        : base(message)
    {
    }

    /// <summary>An import cannot be done because of something else.</summary>
    public ImportException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
