namespace BotSuite.Data;

/// <summary>The folder that holds all local state; it exists and can be written to.</summary>
/// <param name="Path">Absolute path.</param>
public sealed record StorageDirectory(string Path)
{
    private const string DefaultName = "data";

    /// <summary>Where the folder lies, before anybody looked whether it is there.</summary>
    /// <param name="configured">The value of <c>Storage:Directory</c>, or null.</param>
    /// <param name="contentRoot">The content root of the process.</param>
    internal static string Locate(string? configured, string contentRoot) =>
        string.IsNullOrWhiteSpace(configured)
            ? System.IO.Path.Combine(SolutionFolder.Above(contentRoot) ?? System.IO.Path.GetFullPath(contentRoot), DefaultName)
            : System.IO.Path.GetFullPath(configured, System.IO.Path.GetFullPath(contentRoot));

    /// <summary>Creates the folder where it is missing, for this user alone, and writes to it once.</summary>
    /// <exception cref="IOException">The folder cannot be made or written to.</exception>
    /// <exception cref="UnauthorizedAccessException">This process may not make it or write to it.</exception>
    internal static void Prepare(string path)
    {
        // What people wrote and the keys lie here: other users of the machine have no business in it. A folder that is there keeps its rights.
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var probe = System.IO.Path.Combine(path, $".writable-{Guid.NewGuid():N}");
        using var stream = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
    }
}
