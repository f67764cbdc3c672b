namespace BotSuite.Portal;

/// <summary>Where the portal's own files lie.</summary>
internal static class PortalContent
{
    /// <summary>
    /// Options of the web host: settings and pages are read from beside the program, wherever it is started from,
    /// unless the arguments name a content root.
    /// </summary>
    public static WebApplicationOptions Options(string[] args) => new()
    {
        Args = args,
        ContentRootPath = args.Any(IsContentRoot) ? null : AppContext.BaseDirectory,
    };

    private static bool IsContentRoot(string argument) =>
        argument.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase);
}
