namespace BotSuite.Data;

/// <summary>The configured database cannot be used. The message names the setting to look at and what to do; it holds no password.</summary>
/// <param name="message">What is wrong, with key and cure.</param>
/// <param name="innerException">What the database's driver said.</param>
public sealed class DatabaseNotUsableException(string message, Exception innerException) : Exception(message, innerException);
