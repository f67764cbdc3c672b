using System.Runtime.InteropServices;

namespace BotSuite.Knowledge.Embeddings;

/// <summary>Does long calculations on a thread that lets others go before it, so that documents do not keep questions waiting.</summary>
internal static partial class PatientThread
{
    // Nice 10 has about a tenth of the weight of a thread of ordinary priority; alone it has all of the processor.
    private const int Nice = 10;

    /// <summary>Does the work on a thread of its own, and gives its result or what it threw.</summary>
    public static Task<T> RunAsync<T>(Func<T> work)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            // .NET leaves the priority of threads alone on Linux, where each thread has a niceness of its own.
            // A system that refuses this does the work at the ordinary priority.
            if (OperatingSystem.IsLinux()) _ = SetPriority(0, 0, Nice);
            try
            {
                result.SetResult(work());
            }
            catch (OperationCanceledException exception)
            {
                result.SetCanceled(exception.CancellationToken);
            }
            catch (Exception exception)
            {
                result.SetException(exception);
            }
        })
        {
            IsBackground = true,
            Name = "Patient calculation",
            Priority = ThreadPriority.BelowNormal,
        };
        thread.Start();
        return result.Task;
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int SetPriority(int which, int who, int nice);
}
