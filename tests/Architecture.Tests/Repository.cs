using System.Xml.Linq;

namespace BotSuite.Architecture.Tests;

/// <summary>The checkout that the tests run in, read as files.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The product's projects by name, with the names of the projects that each refers to directly.</summary>
    public static IReadOnlyDictionary<string, string[]> ProductProjects { get; } = ReadProjects();

    public static string FolderOf(string project) =>
        Path.GetDirectoryName(ProjectFiles().Single(file => Path.GetFileNameWithoutExtension(file) == project))!;

    public static IEnumerable<string> SourceFiles(string project) =>
        Directory.EnumerateFiles(FolderOf(project), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => !IsBuildOutput(file));

    public static bool IsBuildOutput(string file)
    {
        var relative = Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar);
        return relative.Contains("obj") || relative.Contains("bin") || relative.Contains("Migrations");
    }

    private static Dictionary<string, string[]> ReadProjects() =>
        ProjectFiles().ToDictionary(file => Path.GetFileNameWithoutExtension(file), References);

    private static IEnumerable<string> ProjectFiles() =>
        new[] { "bot", "portal", "shared" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories));

    private static string[] References(string projectFile) =>
        [.. XDocument.Load(projectFile).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Order(StringComparer.Ordinal)];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "BotSuite.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests run outside a checkout: no BotSuite.sln above " + AppContext.BaseDirectory);
    }
}
