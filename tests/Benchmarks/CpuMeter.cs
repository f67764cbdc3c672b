using System.Diagnostics;

namespace BotSuite.Benchmarks;

/// <summary>Processor time of this process, all threads, user and kernel, per repetition of an action that has been warmed up.</summary>
internal static class CpuMeter
{
    public static async Task<Cost> MeasureAsync(int warmUps, int repetitions, Func<int, Task> action)
    {
        for (var i = 0; i < warmUps; i++) await action(i);
        GC.Collect();

        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var begun = Stopwatch.GetTimestamp();
        for (var i = 0; i < repetitions; i++) await action(warmUps + i);
        var elapsed = Stopwatch.GetElapsedTime(begun);
        process.Refresh();
        return new Cost((process.TotalProcessorTime - cpu) / repetitions, elapsed / repetitions);
    }

    /// <param name="Cpu">Processor time of one repetition.</param>
    /// <param name="Elapsed">Time that passed for one repetition.</param>
    public sealed record Cost(TimeSpan Cpu, TimeSpan Elapsed)
    {
        public override string ToString() => $"{Cpu.TotalMilliseconds:F3} ms CPU, {Elapsed.TotalMilliseconds:F3} ms elapsed";
    }
}
