namespace BotSuite.Answering.Tests;

/// <summary>The project's data folder, which lies beside a clone and not in it.</summary>
internal static class ProjectData
{
    /// <summary>A file of the data folder; skips the test where the folder is not there.</summary>
    public static string Path(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(System.IO.Path.Combine(folder.FullName, "BotSuite.sln")))
                continue;

            var path = System.IO.Path.Combine([folder.Parent!.FullName, "shared", "data", .. parts]);
            Assert.SkipUnless(File.Exists(path), $"The data folder ../shared/data holds no {string.Join('/', parts)} here.");
            return path;
        }

        throw new InvalidOperationException("The tests run outside a clone.");
    }
}
