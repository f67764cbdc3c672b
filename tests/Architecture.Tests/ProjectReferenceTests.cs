namespace BotSuite.Architecture.Tests;

/// <summary>Arrows between projects go down only. This table is the drawing; the project files are held against it.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly string[] Databases =
        ["BotSuite.Data.PostgreSql", "BotSuite.Data.SqlServer", "BotSuite.Data.Sqlite"];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["BotSuite.Data"] = [],
        ["BotSuite.BotFramework"] = [],
        ["BotSuite.Data.PostgreSql"] = ["BotSuite.Data"],
        ["BotSuite.Data.SqlServer"] = ["BotSuite.Data"],
        ["BotSuite.Data.Sqlite"] = ["BotSuite.Data"],
        ["BotSuite.Knowledge"] = ["BotSuite.Data"],
        ["BotSuite.Answering"] = ["BotSuite.Knowledge", "BotSuite.Data"],
        ["BotSuite.Evaluation"] = ["BotSuite.Answering", "BotSuite.Knowledge", "BotSuite.Data"],
        ["BotSuite.Bot"] = ["BotSuite.Answering", "BotSuite.Knowledge", "BotSuite.Data", "BotSuite.BotFramework", .. Databases],
        ["BotSuite.Portal"] = ["BotSuite.Evaluation", "BotSuite.Answering", "BotSuite.Knowledge", "BotSuite.Data", .. Databases],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Fact]
    public void Every_product_project_has_its_place_in_the_drawing() =>
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), Repository.ProductProjects.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_projects_below_it(string project) =>
        Assert.Empty(Repository.ProductProjects[project].Except(Allowed[project]));
}
