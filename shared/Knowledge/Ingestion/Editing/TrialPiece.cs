namespace BotSuite.Knowledge.Ingestion.Editing;

/// <summary>A piece that a trial found.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Reason">Why it is left out, or what is wrong with it, as a clause; null where it would be read.</param>
public sealed record TrialPiece(string Key, string? Reason);
