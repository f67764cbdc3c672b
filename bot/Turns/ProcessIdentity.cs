using BotSuite.Data;

namespace BotSuite.Bot.Turns;

/// <summary>
/// The name under which this process holds leases. A process that is started again after a crash gets the same name, so it knows
/// at once that leases under that name are its own and abandoned; processes that run beside each other get different names.
/// </summary>
/// <remarks>
/// The name is the machine's and the lowest number whose file in the data folder nobody holds open. The operating system lets go
/// of the file when the process ends, however it ends.
/// </remarks>
public sealed class ProcessIdentity : IDisposable
{
    private const int MostProcesses = 1000;

    private readonly FileStream _slot;

    /// <summary>Takes the first free name.</summary>
    /// <param name="storage">The data folder.</param>
    /// <exception cref="InvalidOperationException">No name is free, or the folder does not take files.</exception>
    public ProcessIdentity(StorageDirectory storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        var machine = string.Concat(Environment.MachineName.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
        for (var number = 1; number <= MostProcesses; number++)
        {
            if (TryHold(Path.Combine(storage.Path, $"bot-{machine}-{number}.lock")) is not { } slot) continue;
            _slot = slot;
            Name = $"{machine}:{number}";
            return;
        }
        throw new InvalidOperationException(
            $"No lock file 'bot-{machine}-N.lock' could be opened in '{storage.Path}'. See that the process may write there.");
    }

    /// <summary>The name, such as <c>web1:1</c>.</summary>
    public string Name { get; }

    /// <summary>Gives the name back.</summary>
    public void Dispose() => _slot.Dispose();

    private static FileStream? TryHold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
