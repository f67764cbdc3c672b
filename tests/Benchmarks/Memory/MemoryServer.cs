using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace BotSuite.Benchmarks.Memory;

/// <summary>The bot as a process of its own with an empty store, so that its processor time is not mixed with that of its callers.</summary>
internal sealed class MemoryServer : IDisposable
{
    public const string Key = "key-of-the-benchmark-0123456789-abcdefghij";

    private readonly Process _process;
    private readonly string _folder = Directory.CreateTempSubdirectory("botsuite-benchmark-").FullName;

    private MemoryServer(int port, string[] settings)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = _folder, RedirectStandardOutput = true };
        foreach (var argument in (string[])
            [
                Path.Combine(AppContext.BaseDirectory, "BotSuite.Bot.dll"), $"--urls=http://127.0.0.1:{port}", $"--Storage:Directory={_folder}",
                $"--Memory:AccessKey1={Key}", "--Logging:LogLevel:Default=Warning", .. settings,
            ])
            start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/memory/"), DefaultRequestHeaders = { { "Authorization", Key } } };
    }

    /// <summary>A caller with the key.</summary>
    public HttpClient Http { get; }

    /// <summary>Processor time that the server has used, in milliseconds.</summary>
    public double CpuMilliseconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalMilliseconds;
        }
    }

    /// <summary>The most memory that the server has held, in megabytes.</summary>
    public long PeakMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 >> 20;
        }
    }

    /// <summary>What the store takes on disk, in kilobytes.</summary>
    public long StoreKilobytes => new DirectoryInfo(_folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) >> 10;

    public static async Task<MemoryServer> StartAsync(params string[] settings)
    {
        var server = new MemoryServer(FreePort(), settings);
        for (var look = 0; look < 600; look++)
        {
            if (server._process.HasExited) throw new InvalidOperationException("The bot did not start.");
            if (await IsUpAsync(server.Http)) return server;
            await Task.Delay(100);
        }

        throw new TimeoutException("The bot did not start.");
    }

    public void Dispose()
    {
        Http.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<bool> IsUpAsync(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync(new Uri("health", UriKind.Relative));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
