namespace BotSuite.Answering.Tests;

/// <summary>The project's data folder, which lies beside a clone and not in it.</summary>
internal static class ProjectData
{
    /// <summary>The clone that the tests were built in.</summary>
    public static string Clone
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "BotSuite.sln"))) folder = folder.Parent;
            return folder?.FullName ?? throw new InvalidOperationException("The tests run outside a clone.");
        }
    }

    /// <summary>A file of the data folder; skips the test where the folder is not there.</summary>
    public static string Path(params string[] parts)
    {
        var path = System.IO.Path.Combine([Directory.GetParent(Clone)!.FullName, "shared", "data", .. parts]);
        Assert.SkipUnless(File.Exists(path), $"The data folder ../shared/data holds no {string.Join('/', parts)} here.");
        return path;
    }
}
