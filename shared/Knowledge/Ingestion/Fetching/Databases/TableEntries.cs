namespace BotSuite.Knowledge.Ingestion.Fetching.Databases;

/// <summary>The rows of a table as entries, one JSON object a line.</summary>
/// <param name="Bytes">The entries.</param>
/// <param name="LeftOut">What was left out, with the reason as a clause.</param>
internal sealed record TableEntries(ReadOnlyMemory<byte> Bytes, IReadOnlyList<(string Key, string Reason)> LeftOut);
