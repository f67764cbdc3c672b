using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace BotSuite.Knowledge.Ingestion.Reading.Isolation;

/// <summary>A reading process from outside: reads one file at a time, and is killed where that takes too long.</summary>
internal sealed class ReadingWorker : IDisposable
{
    private const int LongestComplaint = 2_000;

    // A start takes a tenth of a second, on a busy machine many.
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ReadingOptions _options;
    private readonly StringBuilder _complaint = new();
    private bool _isReady, _isKilled;

    private ReadingWorker(Process process, ReadingOptions options)
    {
        (_process, _options) = (process, options);
        process.ErrorDataReceived += (_, line) =>
        {
            lock (_complaint)
                if (line.Data is { } words && _complaint.Length < LongestComplaint) _complaint.AppendLine(words);
        };
        process.BeginErrorReadLine();
    }

    /// <summary>Whether it can read another file.</summary>
    public bool IsAlive => !_isKilled && !_process.HasExited;

    /// <summary>How many files it has read.</summary>
    public int FilesRead { get; private set; }

    /// <summary>Starts a process.</summary>
    public static ReadingWorker Start(ReadingSettings settings)
    {
        var program = Environment.ProcessPath!;
        // "dotnet Program.dll" runs the program, "Program" is the program.
        string[] arguments = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase)
            ? [Assembly.GetEntryAssembly()!.Location, ReadingProcess.Verb]
            : [ReadingProcess.Verb];
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        var bytes = settings.Reading.ReadingMemoryMegabytes * 1024L * 1024;
        start.Environment["DOTNET_GCHeapHardLimit"] = bytes.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        var process = Process.Start(start)!;
        GiveWay(process);
        var worker = new ReadingWorker(process, settings.Reading);
        worker.Send(settings);
        return worker;
    }

    /// <summary>Lets questions go before documents on a busy machine.</summary>
    private static void GiveWay(Process process)
    {
        try
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended already, which its first line will show, or the system does not allow it, which costs nothing but speed.
        }
    }

    /// <summary>Reads a file. A process that did not come to its end is gone afterwards.</summary>
    public async Task<IReadOnlyList<ReadOutcome>> ReadAsync(SourceFile file, CancellationToken cancellationToken)
    {
        FilesRead++;
        var outcomes = new List<ReadOutcome>();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            Send(new ReadRequest(file.Path, file.Name, file.Url));
            while (true)
            {
                limit.CancelAfter(_isReady ? _options.ReadingTimeLimit : LongestStart);
                if (await _process.StandardOutput.ReadLineAsync(limit.Token) is not { } line) return [await EndedAsync(file)];
                var reply = ReadingLines.Read<ReadReply>(line);
                if (reply.IsEnd) return outcomes;
                if (reply.IsProgress) _isReady = true;
                else outcomes.Add(reply.Outcome());
            }
        }
        catch (OperationCanceledException)
        {
            Kill();
            cancellationToken.ThrowIfCancellationRequested();
            return [Failed(file, $"the file could not be read within {_options.ReadingTimeLimit.TotalSeconds:0} seconds (Ingestion:ReadingTimeLimit)")];
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            Kill();
            return [await EndedAsync(file)];
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private void Send<T>(T content)
    {
        _process.StandardInput.Write(ReadingLines.Of(content));
        _process.StandardInput.Write('\n');
        _process.StandardInput.Flush();
    }

    private void Kill()
    {
        _isKilled = true;
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
    }

    /// <summary>Says why the process ended in the middle of a file.</summary>
    private async Task<ReadOutcome> EndedAsync(SourceFile file)
    {
        await _process.WaitForExitAsync(CancellationToken.None);
        bool lackedMemory;
        lock (_complaint)
            lackedMemory = _process.ExitCode == ReadingProcess.OutOfMemory || _complaint.ToString().Contains("OutOfMemory", StringComparison.Ordinal)
                || _complaint.ToString().Contains("Out of memory", StringComparison.Ordinal);
        return Failed(file, lackedMemory
            ? $"the file could not be read within {_options.ReadingMemoryMegabytes} MB of memory (Ingestion:ReadingMemoryMegabytes)"
            : "the file could not be read: it brought the reading process down");
    }

    private static ReadOutcome Failed(SourceFile file, string reason) => ReadOutcome.Failed(new ImportFailure(file.Name, null, reason), file.Name);
}
