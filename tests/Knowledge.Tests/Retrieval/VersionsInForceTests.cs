using System.Globalization;
using BotSuite.Data.Tests.Stores;
using BotSuite.Knowledge.Tests.Drivers;

namespace BotSuite.Knowledge.Tests.Retrieval;

public abstract class VersionsInForceTests(SearchEngine engine) : IDisposable
{
    public sealed class InMemory() : VersionsInForceTests(new SearchEngine.InMemory());

    public sealed class PostgreSql(PostgreSqlServer server) : VersionsInForceTests(new SearchEngine.PostgreSql(server));

    private readonly TestFolder _folder = new();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("2023-12-31", null)]
    [InlineData("2024-01-01", "Parking costs two euros.")]
    [InlineData("2024-06-30", "Parking costs two euros.")]
    [InlineData("2024-07-01", "Parking costs three euros.")]
    [InlineData("2026-06-01", "Parking costs three euros.")]
    [InlineData("2027-01-01", "Parking costs four euros.")]
    public async Task A_day_selects_the_version_that_was_in_force_then(string day, string? says)
    {
        await using var process = await KnowledgeProcess.StartAsync(engine, _folder);
        await ReadAsync(process, "Parking costs two euros.", "2024-01-01");
        await ReadAsync(process, "Parking costs three euros.", "2024-07-01");
        await ReadAsync(process, "Parking costs four euros.", "2027-01-01");

        Assert.Equal(says, await SaysAsync(process, day));
    }

    [Fact]
    public async Task An_older_version_tells_the_last_day_on_which_it_held()
    {
        await using var process = await KnowledgeProcess.StartAsync(engine, _folder);
        await ReadAsync(process, "Parking costs two euros.", "2024-01-01");
        await ReadAsync(process, "Parking costs three euros.", "2024-07-01");

        var old = (await process.SearchAsync("parking costs", filter => filter with { AsOf = new DateOnly(2024, 3, 31) }))[0];
        Assert.Equal(new DateOnly(2024, 6, 30), old.Passage.EffectiveTo);
        Assert.Equal("Parking costs two euros.", (await process.MatchAsync("What does parking cost?", filter => filter with { AsOf = new DateOnly(2024, 3, 31) }))[0].Passage.Text);
    }

    [Fact]
    public async Task A_newer_version_without_a_first_day_corrects_all_before_it()
    {
        await using var process = await KnowledgeProcess.StartAsync(engine, _folder);
        await ReadAsync(process, "Parking costs too euros.", "2024-01-01");
        await ReadAsync(process, "Parking costs two euros.", null);

        Assert.Equal("Parking costs two euros.", await SaysAsync(process, "2024-03-01"));
        Assert.Single(await process.SearchAsync("parking costs"));
    }

    [Fact]
    public async Task What_has_expired_brings_no_older_version_back()
    {
        await using var process = await KnowledgeProcess.StartAsync(engine, _folder);
        await ReadAsync(process, "Parking costs two euros.", null);
        await ReadAsync(process, "Parking costs three euros.", "2025-01-01", "2025-12-31");

        Assert.Null(await SaysAsync(process, "2026-06-01"));
        Assert.Equal("Parking costs three euros.", await SaysAsync(process, "2025-06-01"));
        Assert.Equal("Parking costs two euros.", await SaysAsync(process, "2024-06-01"));
    }

    [Fact]
    public async Task A_deleted_document_says_nothing_on_any_day()
    {
        await using var process = await KnowledgeProcess.StartAsync(engine, _folder);
        await ReadAsync(process, "Parking costs two euros.", "2024-01-01");
        await ReadAsync(process, "Parking costs three euros.", "2024-07-01");
        await process.ImportAsync(_folder.WriteEntries("faq.jsonl", new { id = "other", answer = "Nothing else." }));

        Assert.Null(await SaysAsync(process, "2024-03-01"));
        Assert.Null(await SaysAsync(process, "2026-03-01"));
    }

    private async Task ReadAsync(KnowledgeProcess process, string answer, string? from, string? to = null) =>
        Assert.Equal(0, (await process.ImportAsync(_folder.WriteEntries("faq.jsonl",
            new { id = "parking", question = "What does parking cost?", answer, effective_from = from, effective_to = to }))).FailureCount);

    private static async Task<string?> SaysAsync(KnowledgeProcess process, string day)
    {
        var found = await process.SearchAsync("parking costs", filter => filter with { AsOf = DateOnly.Parse(day, CultureInfo.InvariantCulture) });
        return found.Count == 0 ? null : Assert.Single(found).Passage.Text;
    }
}
