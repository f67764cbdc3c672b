namespace BotSuite.Knowledge.Memory.Documents;

/// <summary>Steps of the pipeline under the names that they have in Kernel Memory.</summary>
internal static class ImportSteps
{
    // A pipeline of ours always does these; that a caller asks for them parallel or tidied up changes nothing.
    private static readonly string[] Known = [.. Constants.DefaultPipeline, "gen_embeddings_parallel", "delete_generated_files"];

    /// <summary>Checks the steps that an import asks for.</summary>
    /// <exception cref="KernelMemoryException">A step is not known here, or follows itself.</exception>
    public static void Check(IReadOnlyList<string> steps)
    {
        for (var at = 0; at < steps.Count; at++)
        {
            if (!Known.Contains(steps[at], StringComparer.OrdinalIgnoreCase))
                throw new KernelMemoryException($"The step '{Shown(steps[at])}' is not known here; these are: {string.Join(", ", Known)}.");
            if (at > 0 && steps[at].Equals(steps[at - 1], StringComparison.OrdinalIgnoreCase))
                throw new KernelMemoryException($"The step '{steps[at]}' follows itself.");
        }
    }

    private static string Shown(string step) => step.Length <= 64 ? step : step[..64] + "…";
}
