using System.Text.Json;

namespace BotSuite.Knowledge.Tests.Drivers;

/// <summary>The project's data beside the checkout (<c>../shared/data</c>), which not every machine has.</summary>
internal static class ProjectData
{
    private static readonly string? Folder = Find();

    public static bool Exists => Folder is not null;

    /// <summary>A path below the data folder; skips the test where there is none.</summary>
    public static string Of(string name)
    {
        Assert.SkipWhen(Folder is null, "The data folder ../shared/data is not beside the checkout.");
        return Path.Combine(Folder!, name);
    }

    /// <summary>The rows of a JSONL file.</summary>
    public static IEnumerable<JsonElement> Rows(string name) =>
        File.ReadLines(Of(name)).Select(line => JsonDocument.Parse(line).RootElement);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "BotSuite.sln"))) continue;
            var data = Path.Combine(folder.Parent!.FullName, "shared", "data");
            return Directory.Exists(data) ? data : null;
        }

        return null;
    }
}
