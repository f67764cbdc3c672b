using System.Text.RegularExpressions;

namespace BotSuite.Architecture.Tests;

/// <summary>The README is the first thing that a newcomer trusts: what it names must be there.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void Every_place_on_the_map_exists()
    {
        var places = MapRow().Matches(Readme)
            .SelectMany(row => CodeSpan().Matches(row.Groups[1].Value).Select(span => span.Groups[1].Value))
            .Where(place => place.Contains('/', StringComparison.Ordinal))
            .ToArray();

        Assert.True(places.Length >= 10, "The map in the README names its places in the first column of a table.");
        Assert.DoesNotContain(places, place => !Exists(place));
    }

    [Fact]
    public void Every_link_to_a_file_of_the_repository_leads_somewhere()
    {
        var links = Link().Matches(Readme).Select(link => link.Groups[1].Value)
            .Where(target => !target.StartsWith("http", StringComparison.Ordinal) && !target.StartsWith('#'));

        Assert.DoesNotContain(links, target => !Exists(target));
    }

    [Fact]
    public void The_two_commands_come_before_the_map()
    {
        var run = Readme.IndexOf("dotnet run --project bot", StringComparison.Ordinal);
        var test = Readme.IndexOf("dotnet test BotSuite.sln", StringComparison.Ordinal);
        var map = Readme.IndexOf("## The map", StringComparison.Ordinal);

        Assert.InRange(run, 0, test);
        Assert.InRange(test, run, map);
    }

    private static bool Exists(string place)
    {
        var path = Path.Combine(Repository.Root, place.TrimEnd('/'));
        return Directory.Exists(path) || File.Exists(path);
    }

    [GeneratedRegex(@"^\| (`[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex MapRow();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
