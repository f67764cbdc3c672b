namespace BotSuite.Data;

/// <summary>Finds the checkout that a program runs from.</summary>
public static class SolutionFolder
{
    private const string Solution = "BotSuite.sln";

    /// <summary>The folder of the checkout that holds a folder; null outside of one.</summary>
    /// <param name="folder">The folder to look upwards from.</param>
    public static string? Above(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
            if (File.Exists(Path.Combine(above.FullName, Solution)))
                return above.FullName;
        return null;
    }
}
