using System.ComponentModel;
using System.Diagnostics;

namespace BotSuite.Knowledge.Ingestion.Reading.Pictures;

/// <summary>Runs a program that the machine may have, within limits of time and memory, and kills it where it takes longer.</summary>
internal static class ExternalProgram
{
    private const int MostOutput = 20_000_000;

    /// <summary>The path of a program; null where the machine does not have it.</summary>
    public static string? Find(string name)
    {
        var endings = OperatingSystem.IsWindows() ? new[] { ".exe" } : [""];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending))).FirstOrDefault(File.Exists);
    }

    /// <summary>Runs a program to its end.</summary>
    /// <param name="name">The program's name.</param>
    /// <param name="arguments">Its arguments, which no shell sees.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="megabytes">How much memory it may address, where the system can bound it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What it wrote to its standard output.</returns>
    /// <exception cref="UnreadableException">It could not be started, failed, took too long or too much memory.</exception>
    public static async Task<string> RunAsync(string name, IEnumerable<string> arguments, TimeSpan limit, int megabytes, CancellationToken cancellationToken)
    {
        using var process = Start(name, arguments);
        MemoryLimit.Set(process.Id, megabytes);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(limit);
        try
        {
            // Both are read at once: a program that fills the pipe that nobody reads never ends.
            var errors = ReadAsync(process.StandardError, ending.Token);
            var output = await ReadAsync(process.StandardOutput, ending.Token);
            var complaint = await errors;
            await process.WaitForExitAsync(ending.Token);
            return process.ExitCode == 0 ? output : throw new UnreadableException(LackedMemory(complaint)
                ? $"the program {name} could not read it within {megabytes} MB of memory (Ingestion:RecognitionMemoryMegabytes)"
                : $"the program {name} could not read it");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnreadableException($"the program {name} did not end within {limit.TotalSeconds:0} seconds");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    // The libraries of both programs say so in words of their own: "std::bad_alloc", "calloc fail", "Out of memory".
    private static bool LackedMemory(string complaint) =>
        complaint.Contains("alloc", StringComparison.OrdinalIgnoreCase) || complaint.Contains("memory", StringComparison.OrdinalIgnoreCase);

    private static Process Start(string name, IEnumerable<string> arguments)
    {
        var path = Find(name) ?? throw new UnreadableException($"the program {name} is not installed");
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        // More threads make a page little faster and starve the questions beside it.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new UnreadableException($"the program {name} could not be started");
        }
    }

    private static async Task<string> ReadAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var buffer = new char[8192];
        var text = new System.Text.StringBuilder();
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellationToken)) > 0)
            if (text.Length < MostOutput) text.Append(buffer, 0, read);
        return text.ToString();
    }
}
