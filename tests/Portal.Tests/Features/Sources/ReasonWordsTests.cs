using System.Text.RegularExpressions;
using System.Xml.Linq;
using BotSuite.Knowledge.Ingestion.Reasons;
using BotSuite.Portal.Features.Sources;
using BotSuite.Portal.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace BotSuite.Portal.Tests.Features.Sources;

public sealed partial class ReasonWordsTests : PageTest
{
    [Theory]
    [InlineData("2 of 5 pieces could not be read; the first: guide.pdf: the file is protected by a password; save it without.",
        "5개 가운데 2개를 읽지 못했습니다. 첫 번째: guide.pdf: 파일에 암호가 걸려 있습니다. 암호 없이 저장하세요.")]
    [InlineData("12 of 15 pieces could not be read; the first: faq.jsonl, line 4: not JSON (at byte 0).", "15개 가운데 12개를 읽지 못했습니다. 첫 번째: faq.jsonl 4번째 줄: JSON이 아닙니다(0번째 바이트).")]
    [InlineData("https://shop.example/a: the server answers with status 418", "https://shop.example/a: 서버가 상태 코드 418(으)로 답했습니다")]
    [InlineData("it redirects to /b, and the site's robots.txt does not allow it", "/b(으)로 넘어갑니다. 사이트의 robots.txt가 허용하지 않습니다")]
    [InlineData("Words to the assistant instead of to people (override.en): ignore all {0} instructions", "사람이 아니라 AI 도우미에게 하는 말(override.en): ignore all {0} instructions")]
    [InlineData("Two files could not be read, says an older version {1}.", "Two files could not be read, says an older version {1}.")]
    [InlineData("", "")]
    public void A_stored_reason_is_said_in_Korean_and_an_unknown_one_as_it_is(string stored, string korean)
    {
        Services.AddLogging().AddLocalization(options => options.ResourcesPath = "Resources");
        var text = Services.GetRequiredService<IStringLocalizer<ReasonText>>();
        Speak("ko");
        Assert.Equal(korean, text.Said(stored));
        Speak("en");
        Assert.Equal(stored, text.Said(stored));
    }

    [Fact]
    public void Every_sentence_by_which_fetching_and_reading_fail_has_a_form()
    {
        var said = Directory.EnumerateFiles(Path.Combine(RootFolder(), "shared", "Knowledge", "Ingestion"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Failure().Matches(File.ReadAllText(file)))
            .Select(match => Hole().Replace(match.Groups[1].Value, "7"))
            .Where(sentence => sentence.Contains(' ', StringComparison.Ordinal) && !sentence.Contains('{', StringComparison.Ordinal)).Distinct().ToList();
        Assert.True(said.Count > 60, $"{said.Count}");
        var unknown = said.Where(sentence => EditorReason.Of(sentence) is null or { Form: "{0}: {1}" }).ToList();
        Assert.True(unknown.Count == 0, string.Join('\n', unknown));
    }

    [Fact]
    public void Every_form_has_a_Korean_sentence_with_the_same_places()
    {
        var korean = XDocument.Load(Path.Combine(RootFolder(), "portal", "Resources", "Features", "Sources", "ReasonText.ko.resx")).Descendants("data")
            .ToDictionary(entry => entry.Attribute("name")!.Value, entry => entry.Element("value")!.Value);
        Assert.All(korean, pair => Assert.Equal(Places(pair.Key), Places(pair.Value)));
        // A form that another one hides would never be said.
        Assert.All(korean.Keys, form => Assert.Equal(form, EditorReason.Of(Place().Replace(form, "7"))?.Form));
    }

    [Fact]
    public void A_name_made_to_take_long_is_taken_apart_in_one_walk() =>
        Assert.NotNull(EditorReason.Of(string.Concat(Enumerable.Repeat("1 of 1 pieces could not be read; the first: ", 150))));

    private static IEnumerable<string> Places(string form) => Place().Matches(form).Select(match => match.Value).Order(StringComparer.Ordinal);

    private static string RootFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "BotSuite.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The tests run outside a checkout.");
    }

    [GeneratedRegex("(?:UnreadableException|FetchException|Failed|Refused|Skipped|StepFailure|new)\\(\\s*\\$?\"((?:the|it|its|there|not|a|more|no) (?:[^\"\\\\\n])*)\"")]
    private static partial Regex Failure();

    [GeneratedRegex(@"\{[^{}]*(\{[^{}]*\}[^{}]*)*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Place();
}
