using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

[assembly: AssemblyFixture(typeof(BotSuite.Data.Tests.Stores.PostgreSqlServer))]

namespace BotSuite.Data.Tests.Stores;

/// <summary>A PostgreSQL server of Debian's package on a free port, started when the first test asks for it and stopped at the end.</summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    public const string WhyMissing = "PostgreSQL is not installed: no /usr/lib/postgresql/*/bin/initdb (apt-get install postgresql).";

    private const string User = "bot";
    private static readonly string? Programs = FindPrograms();

    private readonly SemaphoreSlim _starting = new(1);
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"botsuite-pg-{Guid.NewGuid():N}");
    private int _port;
    private int _databases;

    public static bool IsInstalled => Programs is not null;

    /// <summary>A connection string for a database that is not there yet.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_port == 0) await StartAsync();
        }
        finally
        {
            _starting.Release();
        }

        return new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = _port,
            Username = User,
            Database = $"botsuite{Interlocked.Increment(ref _databases)}",
        }.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        if (_port != 0)
        {
            NpgsqlConnection.ClearAllPools();
            await RunAsync("pg_ctl", "-D", _folder, "-m", "fast", "-w", "stop");
        }

        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
        _starting.Dispose();
    }

    private async Task StartAsync()
    {
        Directory.CreateDirectory(_folder);
        // The server refuses to run as root and to use a folder that others may read.
        if (Environment.UserName == "root") await ExecuteAsync("chown", "postgres", _folder);
        await ExecuteAsync("chmod", "700", _folder);
        await RunAsync("initdb", "-D", _folder, "-A", "trust", "-U", User, "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        var port = FreePort();
        await RunAsync("pg_ctl", "-D", _folder, "-w", "-l", Path.Combine(_folder, "server.log"),
            "-o", $"-p {port} -k {_folder} -c listen_addresses=127.0.0.1 -c fsync=off", "start");
        _port = port;
    }

    private static Task RunAsync(string program, params string[] arguments) =>
        Environment.UserName == "root"
            ? ExecuteAsync("runuser", ["-u", "postgres", "--", Path.Combine(Programs!, program), .. arguments])
            : ExecuteAsync(Path.Combine(Programs!, program), arguments);

    private static async Task ExecuteAsync(string program, params string[] arguments)
    {
        // Nothing is piped: the server would inherit the pipe, and its end would be waited for.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
        })!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static string? FindPrograms() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
                .Where(folder => File.Exists(Path.Combine(folder, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
