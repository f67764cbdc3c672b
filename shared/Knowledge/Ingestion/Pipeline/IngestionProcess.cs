namespace BotSuite.Knowledge.Ingestion.Pipeline;

/// <summary>This process as leases name it: no two processes have the same name, not even one after the other.</summary>
internal sealed class IngestionProcess
{
    /// <summary>The name, at most 128 characters.</summary>
    public string Name { get; } = $"{Shortened(Environment.MachineName)}:{Environment.ProcessId}:{Guid.NewGuid():N}";

    private static string Shortened(string machine) => machine.Length <= 64 ? machine : machine[..64];
}
