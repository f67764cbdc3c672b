using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Npgsql;

[assembly: AssemblyFixture(typeof(BotSuite.Knowledge.Tests.Drivers.PgliteServer))]

namespace BotSuite.Knowledge.Tests.Drivers;

/// <summary>
/// PGlite, a PostgreSQL inside Node that has pgvector, started when the first test asks for it and stopped at the end. It answers one
/// connection at a time.
/// </summary>
public sealed class PgliteServer : IAsyncDisposable
{
    private const string WhyMissing = "PGlite is not there: the build could not fetch it, for want of npm or of the registry.";

    private readonly SemaphoreSlim _starting = new(1);
    private Process? _process;
    private string? _connectionString;

    // The build puts PGlite beside its own intermediate files and says where.
    private static string Folder { get; } =
        typeof(PgliteServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "PgliteFolder").Value!;

    public async Task<string> ConnectionStringAsync()
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules")), WhyMissing);
        await _starting.WaitAsync();
        try
        {
            return _connectionString ??= await StartAsync();
        }
        finally
        {
            _starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            NpgsqlConnection.ClearAllPools();
            _process.StandardInput.Close();
            if (!_process.WaitForExit(TimeSpan.FromSeconds(5))) _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _starting.Dispose();
    }

    private async Task<string> StartAsync()
    {
        var start = new ProcessStartInfo("node", "server.mjs") { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        _process = Process.Start(start)!;
        var line = await _process.StandardOutput.ReadLineAsync();
        Assert.True(line?.StartsWith("port ", StringComparison.Ordinal), $"PGlite did not start: {line}");
        return new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = int.Parse(line.AsSpan(5), CultureInfo.InvariantCulture),
            Username = "postgres",
            Password = "postgres",
            Database = "postgres",
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
            MaxPoolSize = 1,
            Timeout = 120,
            CommandTimeout = 120,
        }.ToString();
    }
}
