using System.Text.RegularExpressions;
using BotSuite.Knowledge.Ingestion.Fetching.Robots;

namespace BotSuite.Knowledge.Tests.Ingestion.Fetching.Robots;

public sealed class RobotsTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/a", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/public", true)]
    [InlineData("user-AGENT : * # everybody\ndisALLOW:/private # no", "/private", false)]
    [InlineData("User-agent: *\nDisallow:", "/anything", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a/b", "/a/b/c", false)]
    [InlineData("User-agent: *\nAllow: /a/b\nDisallow: /a/b", "/a/b", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/guide.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/guide.pdf?page=2", true)]
    [InlineData("User-agent: *\nDisallow: /*?session=", "/shop?session=4", false)]
    [InlineData("User-agent: *\nDisallow: /%7Ejoe/", "/~joe/page", false)]
    [InlineData("User-agent: *\nDisallow: /반품", "/%EB%B0%98%ED%92%88/1", false)]
    [InlineData("User-agent: *\nDisallow: /%eb%b0%98", "/%EB%B0%98", false)]
    [InlineData("User-agent: other\nDisallow: /", "/", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: BotSuite\nDisallow: /private", "/public", true)]
    [InlineData("User-agent: botsuite/2.1\nDisallow: /private\n\nUser-agent: *\nDisallow:", "/private", false)]
    [InlineData("User-agent: other\nUser-agent: BotSuite\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: BotSuite\nDisallow: /a\n\nUser-agent: other\nDisallow: /b\n\nUser-agent: BotSuite\nDisallow: /c", "/c", false)]
    [InlineData("User-agent: BotSuite\nDisallow: /a\n\nUser-agent: other\nDisallow: /b", "/b", true)]
    [InlineData("Disallow: /before-any-group", "/before-any-group", true)]
    [InlineData("<!DOCTYPE html><p>not found</p>", "/", true)]
    [InlineData("User-agent: *\rDisallow: /a\r\nDisallow: /b", "/b", false)]
    public void A_robots_txt_is_read_as_the_standard_says(string text, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, RobotsText.Parse(text, "BotSuite").Allow(new Uri("https://site.example" + path)));

    [Fact]
    public void A_pause_and_the_sitemaps_are_found()
    {
        var rules = RobotsText.Parse("Sitemap: https://site.example/map.xml\nUser-agent: *\nCrawl-delay: 2.5\nDisallow: /x\nSitemap: /more.xml", "BotSuite");

        Assert.Equal(TimeSpan.FromSeconds(2.5), rules.Delay);
        Assert.Equal(["https://site.example/map.xml", "/more.xml"], rules.Sitemaps);
    }

    [Theory]
    [InlineData("99999999", 60.0)]
    [InlineData("-3", null)]
    [InlineData("NaN", null)]
    [InlineData("soon", null)]
    public void A_pause_that_nobody_would_wait_for_is_cut_or_ignored(string delay, double? seconds) =>
        Assert.Equal(
            seconds is null ? (TimeSpan?)null : TimeSpan.FromSeconds(seconds.Value),
            RobotsText.Parse($"User-agent: *\nCrawl-delay: {delay}", "BotSuite").Delay);

    [Fact]
    public void A_hostile_robots_txt_costs_little()
    {
        var rule = "Disallow: /" + string.Concat(Enumerable.Repeat("*a", 900)) + "b\n";
        var text = "User-agent: *\n" + string.Concat(Enumerable.Repeat(rule, RobotsText.MaximumBytes / rule.Length));

        Assert.True(RobotsText.Parse(text, "BotSuite").Allow(new Uri("https://site.example/" + new string('a', 900))));
    }

    [Theory]
    [InlineData("/*a*b*c", "/xaxbxc/d", true)]
    [InlineData("/*a*b*c", "/xaxcxb", false)]
    [InlineData("/*ab*ab$", "/ab", false)]
    [InlineData("/*ab*ab$", "/abab", true)]
    [InlineData("/*ab*ab$", "/ababa", false)]
    [InlineData("*", "/", true)]
    [InlineData("/**//*$", "/a//b", true)]
    [InlineData("$", "/", false)]
    [InlineData("/a*$", "/a", true)]
    public void Stars_and_the_end_are_found_wherever_they_stand(string pattern, string path, bool isMatch) =>
        Assert.Equal(isMatch, new RobotsRule(IsAllowed: false, pattern).Matches(path));

    [Theory]
    [InlineData("*{0}b", false)]
    [InlineData("*{0}b$", false)]
    [InlineData("/*{0}*{0}*c", false)]
    [InlineData("/*{0}*a$", true)]
    public void A_pattern_made_to_take_long_is_matched_in_one_walk(string pattern, bool isMatch)
    {
        // Comparing at each place again would take a million million steps.
        var run = new string('a', 1_000_000);
        Assert.Equal(isMatch, new RobotsRule(IsAllowed: false, pattern.Replace("{0}", run, StringComparison.Ordinal)).Matches("/" + run + run + run));
    }

    [Fact]
    public void Random_patterns_match_what_the_regular_expression_of_the_same_meaning_matches()
    {
        var random = new Random(7);
        string Letters(string alphabet, int most) => string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => alphabet[random.Next(alphabet.Length)]));
        for (var i = 0; i < 5_000; i++)
        {
            var (pattern, path) = ("/" + Letters("aab*", 9) + (random.Next(3) == 0 ? "$" : ""), "/" + Letters("ab", 14));
            var expression = "^" + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\$", "\\z", StringComparison.Ordinal);
            Assert.True(Regex.IsMatch(path, expression, RegexOptions.NonBacktracking) == new RobotsRule(IsAllowed: true, pattern).Matches(path), $"{pattern} {path}");
        }
    }
}
