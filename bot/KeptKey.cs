using System.Security.Cryptography;

namespace BotSuite.Bot;

/// <summary>A random key of 32 bytes that is made once and kept as a file in the data folder, shared by all processes that use the folder.</summary>
internal static class KeptKey
{
    private const int Length = 32;

    /// <summary>Reads the key, making it first where there is none. Several processes may do so at once: all get the same key.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="fileName">The file's name within it.</param>
    /// <exception cref="InvalidOperationException">The file is there but does not hold a key.</exception>
    public static byte[] ReadOrCreate(string folder, string fileName)
    {
        var path = Path.Combine(folder, fileName);
        if (!File.Exists(path)) Create(folder, path);

        var text = File.ReadAllText(path).Trim();
        var key = new byte[Length];
        if (!Convert.TryFromBase64String(text, key, out var written) || written != Length)
            throw new InvalidOperationException($"The key file '{path}' is damaged. Restore it from a backup, or delete it to get a new key; what the old key signed is void then.");
        return key;
    }

    private static void Create(string folder, string path)
    {
        Directory.CreateDirectory(folder);
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(draft, options))
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)));

        try
        {
            // Moving without overwriting lets exactly one of several starting processes decide the key.
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
