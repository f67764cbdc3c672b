using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace BotSuite.Portal.Tests.Drivers;

/// <summary>A folder of its own for one test; gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("botsuite-portal-").FullName;

    public string Of(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        var path = Of(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes JSON Lines, one anonymous object a line.</summary>
    public string WriteRows(string name, params object[] rows) =>
        Write(name, string.Join('\n', rows.Select(row => JsonSerializer.Serialize(row))));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
