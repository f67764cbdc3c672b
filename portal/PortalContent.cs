using BotSuite.Data;

namespace BotSuite.Portal;

/// <summary>Where the portal's own files lie, and which environment it takes itself to be in.</summary>
internal static class PortalContent
{
    private static readonly string[] EnvironmentVariables = ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];

    /// <summary>
    /// Options of the web host: settings and pages are read from beside the program, wherever it is started from,
    /// unless the arguments name a content root.
    /// </summary>
    public static WebApplicationOptions Options(string[] args) => new()
    {
        Args = args,
        ContentRootPath = Names(args, "--contentRoot") ? null : AppContext.BaseDirectory,
        EnvironmentName = DefaultEnvironment(args),
    };

    /// <summary>
    /// Development in a checkout that says nothing else; null where something else is said, or outside a checkout. A launch profile
    /// would say the same, but <c>dotnet run</c> announces profiles on standard output, where the commands write their JSON.
    /// </summary>
    public static string? DefaultEnvironment(string[] args)
    {
        if (Names(args, "--environment")) return null;
        if (Array.Exists(EnvironmentVariables, name => Environment.GetEnvironmentVariable(name) is { Length: > 0 })) return null;
        return SolutionFolder.Above(AppContext.BaseDirectory) is null ? null : Environments.Development;
    }

    private static bool Names(string[] args, string setting) =>
        Array.Exists(args, argument => argument.StartsWith(setting, StringComparison.OrdinalIgnoreCase));
}
