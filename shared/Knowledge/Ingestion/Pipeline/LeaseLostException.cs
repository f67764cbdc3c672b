namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>Somebody else has taken the work over, or it is no longer wanted: nothing more may be written for it.</summary>
internal sealed class LeaseLostException() : Exception("The lease was lost: another worker has the work, or it was stopped.");
