using System.Text.RegularExpressions;
using System.Xml.Linq;
using BotSuite.Portal.Features.Tables;
using BotSuite.Portal.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace BotSuite.Portal.Tests.Features.Tables;

public sealed partial class TableFaultTextTests : PageTest
{
    [Theory]
    [InlineData("[{\"form\":\"Row {0} ends before it begins.\",\"parts\":[\"4\"]},{\"form\":\"The table has no rows.\",\"parts\":[]}]", "4행의 종료일이 시작일보다 빠릅니다. 표에 행이 없습니다.")]
    [InlineData("The file is gone, an older version says {0}.", "The file is gone, an older version says {0}.")]
    [InlineData("[broken", "[broken")]
    public void A_stored_fault_is_said_in_the_language_of_the_page(string stored, string korean)
    {
        Speak("ko");
        Services.AddLogging().AddLocalization(options => options.ResourcesPath = "Resources");

        Assert.Equal(korean, Services.GetRequiredService<IStringLocalizer<TableFaultText>>().Said(stored));
    }

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
