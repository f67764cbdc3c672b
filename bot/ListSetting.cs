namespace BotSuite.Bot;

/// <summary>
/// A setting that is a list, written on one line with commas or semicolons between, as environment variables and command lines
/// have it. The framework reads numbered keys only, and would pass such a line over without a word.
/// </summary>
internal static class ListSetting
{
    private static readonly char[] Between = [',', ';'];

    /// <summary>What stands on the line under the key itself; empty where there is none.</summary>
    public static string[] OnOneLine(IConfiguration configuration, string key) =>
        (configuration[key] ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What stands on the line and under the numbered keys.</summary>
    public static string[] Read(IConfiguration configuration, string key) =>
        [.. OnOneLine(configuration, key), .. configuration.GetSection(key).Get<string[]>() ?? []];
}
