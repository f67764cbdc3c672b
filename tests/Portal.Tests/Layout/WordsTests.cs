using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace BotSuite.Portal.Tests.Layout;

public sealed partial class WordsTests
{
    private static readonly string Portal = FindPortal();

    [Fact]
    public void Everything_that_the_portal_says_has_a_Korean_wording_and_no_wording_is_left_over()
    {
        var said = Directory.EnumerateFiles(Portal, "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith("SourceWords.cs", StringComparison.Ordinal)
                || file.EndsWith("RunWords.cs", StringComparison.Ordinal) || file.EndsWith("RoleWords.cs", StringComparison.Ordinal) || file.EndsWith("AccountFault.cs", StringComparison.Ordinal) || file.EndsWith("SlowDown.cs", StringComparison.Ordinal))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(file => Said().Matches(File.ReadAllText(file)).Concat(Fact().Matches(File.ReadAllText(file))))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .Order(StringComparer.Ordinal);

        var korean = XDocument.Load(Path.Combine(Portal, "Resources", "PortalText.ko.resx")).Descendants("data")
            .ToDictionary(entry => entry.Attribute("name")!.Value, entry => entry.Element("value")!.Value);

        Assert.Equal(said, korean.Keys.Order(StringComparer.Ordinal));
        Assert.All(korean, wording => Assert.True(wording.Value.Any(letter => letter is >= '가' and <= '힣'), $"'{wording.Key}' has no Korean wording."));
    }

    private static string FindPortal()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "BotSuite.sln")))
                return Path.Combine(folder.FullName, "portal");
        throw new InvalidOperationException("The tests run outside a checkout.");
    }

    [GeneratedRegex("[Tt]ext\\[\"([^\"]+)\"[\\],]")]
    private static partial Regex Said();

    // Words behind a switch, and the names of facts that a page lists.
    [GeneratedRegex("(?:=> |yield return \\(|new\\()\"([A-Z][^\"]+)\"")]
    private static partial Regex Fact();
}
