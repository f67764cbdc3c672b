namespace BotSuite.Browser.Tests;

/// <summary>The browser of the machine: named by <c>BOTSUITE_CHROMIUM</c>, else found on the PATH.</summary>
internal static class Chromium
{
    public const string Missing = "No chromium on the PATH and none named by BOTSUITE_CHROMIUM: the page cannot be looked at.";

    public static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    public static string? Path { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("BOTSUITE_CHROMIUM") is { Length: > 0 } named) return File.Exists(named) ? named : null;
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(System.IO.Path.PathSeparator) ?? [];
        return folders
            .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }, System.IO.Path.Combine)
            .FirstOrDefault(File.Exists);
    }
}
