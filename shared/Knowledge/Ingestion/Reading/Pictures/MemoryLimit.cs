using System.Runtime.InteropServices;

namespace BotSuite.Knowledge.Ingestion.Reading.Pictures;

/// <summary>
/// Bounds the memory of a program that was just started, by <c>prlimit</c> of Linux: a hostile picture makes the program fail instead of the
/// machine. Other systems have no such call.
/// </summary>
internal static partial class MemoryLimit
{
    // RLIMIT_AS: all that the program may address, which the kernel checks whenever it asks for more.
    private const int AddressSpace = 9;

    // RLIMIT_CORE: a program that runs out of it must not write its memory to the disk.
    private const int CoreFile = 4;

    /// <summary>Whether this system can bound the memory of another program.</summary>
    public static bool IsAvailable { get; } = OperatingSystem.IsLinux() && Environment.Is64BitProcess && IsAllowed();

    /// <summary>Bounds a program of this user. One that has ended already needs no bound.</summary>
    /// <param name="process">The process's id.</param>
    /// <param name="megabytes">How much it may address.</param>
    /// <returns>Whether the bound holds.</returns>
    public static bool Set(int process, int megabytes)
    {
        if (!IsAvailable) return false;
        var bytes = (ulong)megabytes * 1024 * 1024;
        var none = new Limit(0, 0);
        var limit = new Limit(bytes, bytes);
        return SetLimit(process, CoreFile, in none, 0) == 0 & SetLimit(process, AddressSpace, in limit, 0) == 0;
    }

    // Asked with the limit of this process itself, which changes nothing.
    private static bool IsAllowed() => ReadLimit(0, AddressSpace, 0, out _) == 0;

    [LibraryImport("libc", EntryPoint = "prlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int ReadLimit(int process, int resource, nint limit, out Limit before);

    [LibraryImport("libc", EntryPoint = "prlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int SetLimit(int process, int resource, in Limit limit, nint before);

    private readonly record struct Limit(ulong Soft, ulong Hard);
}
