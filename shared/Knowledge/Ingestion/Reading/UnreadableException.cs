namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>A file or entry cannot be read. Caught where the file or entry begins, and reported as a failure.</summary>
/// <param name="reason">Why, as a clause for the editor; holds no words of the content.</param>
internal sealed class UnreadableException(string reason) : Exception(reason);
