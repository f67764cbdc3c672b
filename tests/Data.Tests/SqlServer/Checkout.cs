using System.Text.RegularExpressions;

namespace BotSuite.Data.Tests.SqlServer;

/// <summary>The checkout that the tests run in.</summary>
internal static partial class Checkout
{
    public static string Root { get; } = FindRoot();

    /// <summary>How many statements of each product file end a query and so reach the database, by path below the checkout.</summary>
    public static IReadOnlyDictionary<string, int> QueryEnds() =>
        new[] { "bot", "portal", "shared" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
            .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations"))
            .Select(file => (Path: Path.GetRelativePath(Root, file), Text: File.ReadAllText(file)))
            .Where(file => file.Text.Contains("Microsoft.EntityFrameworkCore", StringComparison.Ordinal))
            .Select(file => (file.Path, Count: QueryEnd().Count(file.Text)))
            .Where(file => file.Count > 0)
            .ToDictionary(file => file.Path, file => file.Count);

    [GeneratedRegex("""
        \.(ToListAsync|ToArrayAsync|ToHashSetAsync|ToDictionaryAsync|AsAsyncEnumerable|CompileAsyncQuery
          |(Single|First|Last)(OrDefault)?Async|(Any|All|Contains|Count|LongCount|Min|Max|Sum|Average)Async|Execute(Update|Delete)Async)\(
        # Other things than sets have a method of this name.
        |\.FindAsync\(\[
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex QueryEnd();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "BotSuite.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests run outside a checkout: no BotSuite.sln above " + AppContext.BaseDirectory);
    }
}
