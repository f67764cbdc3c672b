using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace BotSuite.Portal.Tests.Features.Tables;

public sealed partial class TableFaultTextTests
{
    [Fact]
    public void Every_fault_of_a_table_has_a_Korean_sentence_with_the_same_places()
    {
        var root = RootFolder();
        var forms = new[] { Path.Combine(root, "shared", "Knowledge", "Tables"), Path.Combine(root, "portal", "Features", "Tables") }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories))
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .SelectMany(file => Fault().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .Order(StringComparer.Ordinal);
        var korean = XDocument.Load(Path.Combine(root, "portal", "Resources", "Features", "Tables", "TableFaultText.ko.resx")).Descendants("data")
            .ToDictionary(entry => entry.Attribute("name")!.Value, entry => entry.Element("value")!.Value);

        Assert.Equal(forms, korean.Keys.Order(StringComparer.Ordinal));
        Assert.All(korean, pair => Assert.Equal(Places(pair.Key), Places(pair.Value)));
    }

    private static IEnumerable<string> Places(string form) => Place().Matches(form).Select(match => match.Value).Order(StringComparer.Ordinal);

    private static string RootFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "BotSuite.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests run outside a checkout.");
    }

    [GeneratedRegex("new TableFault\\(\\s*\"([^\"]+)\"")]
    private static partial Regex Fault();

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Place();
}
