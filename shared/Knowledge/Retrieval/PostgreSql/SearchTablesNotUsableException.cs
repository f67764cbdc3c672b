namespace BotSuite.Knowledge.Retrieval.PostgreSql;

/// <summary>The search tables cannot be made or read. The message names the setting to look at and what to do; it holds no password.</summary>
/// <param name="message">What is wrong, with key and cure.</param>
/// <param name="innerException">What the database's driver said; null where nothing failed.</param>
public sealed class SearchTablesNotUsableException(string message, Exception? innerException = null) : Exception(message, innerException);
