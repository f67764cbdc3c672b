using System.Text.RegularExpressions;

namespace BotSuite.Architecture.Tests;

/// <summary>What a file says it uses must lie below it, and what it says it is must be where it lies.</summary>
public sealed partial class NamespaceTests
{
    public static TheoryData<string> Projects => [.. Repository.ProductProjects.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_namespace_names_the_folder_that_its_file_lies_in(string project)
    {
        var folder = Repository.FolderOf(project);
        var strays =
            from file in Repository.SourceFiles(project)
            let declared = NamespaceDeclaration().Match(File.ReadAllText(file))
            where declared.Success
            let expected = string.Join('.', new[] { project }.Concat(
                Path.GetRelativePath(folder, Path.GetDirectoryName(file)!).Split(Path.DirectorySeparatorChar).Where(part => part != ".")))
            where declared.Groups[1].Value != expected
            select $"{Path.GetRelativePath(Repository.Root, file)} declares {declared.Groups[1].Value}, lies in {expected}";

        Assert.Empty(strays);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_file_uses_no_namespace_of_a_project_that_its_own_does_not_reach(string project)
    {
        var reachable = Reachable(project).Append(project).ToHashSet();
        var others = Repository.ProductProjects.Keys.Except(reachable).OrderByDescending(name => name.Length).ToArray();
        var known = Repository.ProductProjects.Keys.OrderByDescending(name => name.Length).ToArray();

        var strays =
            from file in Repository.SourceFiles(project)
            from Match use in ProductNamespace().Matches(File.ReadAllText(file))
            let owner = known.FirstOrDefault(name => use.Value == name || use.Value.StartsWith(name + ".", StringComparison.Ordinal))
            where owner is not null && others.Contains(owner)
            select $"{Path.GetRelativePath(Repository.Root, file)} uses {use.Value}";

        Assert.Empty(strays);
    }

    [Fact]
    public void No_room_is_named_so_that_everything_fits_in_it()
    {
        string[] shapeless = ["Core", "Common", "Helpers", "Utils", "Utilities", "Misc", "Manager", "Managers"];
        var rooms =
            from project in Repository.ProductProjects.Keys
            from file in Repository.SourceFiles(project)
            from part in Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar)
            let name = Path.GetFileNameWithoutExtension(part)
            where shapeless.Any(word => name == word || name.EndsWith("Helper", StringComparison.Ordinal) || name.EndsWith("Utils", StringComparison.Ordinal))
            select Path.GetRelativePath(Repository.Root, file);

        Assert.Empty(rooms);
    }

    [Fact]
    public void One_feature_of_the_portal_never_knows_another()
    {
        var features = Path.Combine(Repository.FolderOf("BotSuite.Portal"), "Features");
        Assert.True(Directory.Exists(features), "The portal keeps its pages under Features.");
        var names = Directory.GetDirectories(features).Select(folder => Path.GetFileName(folder)!).ToArray();

        var strays =
            from feature in names
            from file in Repository.SourceFiles("BotSuite.Portal")
            where file.StartsWith(Path.Combine(features, feature) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            let text = File.ReadAllText(file)
            from other in names
            where other != feature && text.Contains($"Features.{other}", StringComparison.Ordinal)
            select $"{Path.GetRelativePath(Repository.Root, file)} knows {other}";

        Assert.Empty(strays);
    }

    private static IEnumerable<string> Reachable(string project) =>
        Repository.ProductProjects[project].SelectMany(below => Reachable(below).Append(below));

    [GeneratedRegex(@"^namespace\s+([\w.]+)\s*[;{]", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();

    [GeneratedRegex(@"(?<![\w.""/])BotSuite\.[A-Z]\w*(?:\.[A-Z]\w*)*")]
    private static partial Regex ProductNamespace();
}
