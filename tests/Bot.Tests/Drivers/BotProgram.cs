using System.Diagnostics;
using System.Text.RegularExpressions;

namespace BotSuite.Bot.Tests.Drivers;

/// <summary>The built bot as a process of the operating system, so that it can be killed.</summary>
public sealed partial class BotProgram : IDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _output = [];

    private BotProgram(string folder, string[] settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.ArgumentList.Add(ProgramPath());
        foreach (var argument in (string[])
            ["--urls=http://127.0.0.1:0", $"--Storage:Directory={folder}", $"--DirectLine:Secret={BotProcess.Secret}", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information", .. settings])
            start.ArgumentList.Add(argument);
        // Without samples: the store holds what the test puts there.
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
    }

    /// <summary>The address that the process listens at.</summary>
    public Uri Address => _address.Task.Result;

    /// <summary>What the process has written.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return string.Join('\n', _output);
        }
    }

    /// <summary>Starts the program and waits until it listens.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="settings">Arguments such as <c>--AskingRate:Burst=1000</c>.</param>
    public static async Task<BotProgram> StartAsync(string folder, params string[] settings)
    {
        var program = new BotProgram(folder, settings);
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        var listening = program._address.Task;
        if (await Task.WhenAny(listening, Task.Delay(TimeSpan.FromSeconds(90))) != listening)
        {
            program.Dispose();
            throw new TimeoutException($"The bot did not start: {program.Output}");
        }
        return program;
    }

    /// <summary>Ends the process at once, as SIGKILL does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks the process to stop, as SIGTERM does, and waits until it has.</summary>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_output)
            _output.Add(line);
        if (Listening().Match(line) is { Success: true } match) _address.TrySetResult(new Uri(match.Groups[1].Value));
    }

    private static string ProgramPath()
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "BotSuite.sln")))
                return Path.Combine(folder.FullName, "bot", "bin", configuration, "net10.0", "BotSuite.Bot.dll");
        throw new InvalidOperationException("The tests run outside a checkout.");
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
