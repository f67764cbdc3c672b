using System.Text;

namespace BotSuite.Knowledge.Tests.Drivers;

/// <summary>A folder of its own for one test; gone afterwards.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("botsuite-knowledge-").FullName;

    public string Of(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Of(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Writes entries as JSONL, one anonymous object a line.</summary>
    public string WriteEntries(string name, params object[] entries) =>
        Write(name, string.Join('\n', entries.Select(entry => System.Text.Json.JsonSerializer.Serialize(entry))));

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
