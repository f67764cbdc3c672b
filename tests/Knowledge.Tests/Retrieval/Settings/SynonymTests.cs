using BotSuite.Data.Indexes;
using BotSuite.Data.Tests.Stores;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Knowledge.Tests.Retrieval.Settings;

public abstract class SynonymTests(SearchEngine engine) : IAsyncLifetime
{
    public sealed class InMemory() : SynonymTests(new SearchEngine.InMemory());

    public sealed class PostgreSql(PostgreSqlServer server) : SynonymTests(new SearchEngine.PostgreSql(server));

    private readonly TestFolder _folder = new();
    private KnowledgeProcess _bot = null!;
    private KnowledgeProcess _portal = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await KnowledgeProcess.StartAsync(engine, _folder);
        _portal = await KnowledgeProcess.StartAsync(engine, _folder);
        await _portal.ImportAsync(_folder.WriteEntries("faq.jsonl",
            new { id = "leave", question = "How many days of paid time off do I get?", answer = "Twenty-five days a year.", lang = "en" },
            new { id = "vpn", question = "How do I connect to the virtual private network?", answer = "Start the client and sign in.", lang = "en" },
            new { id = "연차", question = "연차휴가는 며칠인가요?", answer = "1년에 15일입니다.", lang = "ko" },
            new { id = "coffee", question = "Where is the coffee machine?", answer = "In the kitchen.", lang = "en" }));
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null) await _bot.DisposeAsync();
        if (_portal is not null) await _portal.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_abbreviation_finds_what_it_stands_for_from_the_next_question_on_in_every_process()
    {
        Assert.DoesNotContain(await _bot.SearchAsync("PTO"), found => found.Passage.DocumentKey == "leave");
        await AddAsync("PTO", false, "paid time off");

        var found = (await _bot.SearchAsync("How many days of pto do I get?"))[0];
        Assert.Equal("leave", found.Passage.DocumentKey);
        Assert.InRange(found.Score, 0.24, 1);
    }

    [Fact]
    public async Task A_line_that_is_changed_or_deleted_is_forgotten_at_once()
    {
        await AddAsync("PTO", false, "paid time off");
        Assert.Equal("leave", (await _bot.SearchAsync("PTO"))[0].Passage.DocumentKey);

        await _portal.StoreAsync(async context =>
        {
            (await context.Synonyms.SingleAsync()).Meanings = ["coffee"];
            return await context.SaveChangesAsync();
        });
        Assert.Equal("coffee", (await _bot.SearchAsync("PTO"))[0].Passage.DocumentKey);

        await _portal.StoreAsync(async context =>
        {
            context.Synonyms.Remove(await context.Synonyms.SingleAsync());
            return await context.SaveChangesAsync();
        });
        Assert.Empty(await _bot.SearchAsync("PTO"));
    }

    [Fact]
    public async Task Only_a_two_way_line_works_backwards()
    {
        await AddAsync("VPN", false, "virtual private network");
        await AddAsync("WFH", true, "coffee", "home office");
        Assert.Equal("vpn", (await _bot.SearchAsync("VPN"))[0].Passage.DocumentKey);
        Assert.Equal("coffee", (await _bot.SearchAsync("home office"))[0].Passage.DocumentKey);
        Assert.Null((await Explained("virtual private network"))[0].Matches!.FirstOrDefault(match => match.Synonym is not null));
    }

    [Fact]
    public async Task A_word_of_several_languages_is_found_by_either()
    {
        await AddAsync("PTO", true, "연차");
        Assert.Equal("연차", (await _bot.SearchAsync("PTO 며칠"))[0].Passage.DocumentKey);
    }

    [Fact]
    public async Task What_is_meant_counts_less_than_what_is_said()
    {
        await AddAsync("espresso maker", false, "coffee machine");
        var said = (await _bot.SearchAsync("coffee machine"))[0].Score;
        Assert.InRange((await _bot.SearchAsync("espresso maker"))[0].Score, 0.2, said - 0.01);
    }

    [Fact]
    public async Task The_breakdown_names_the_words_their_shares_and_the_synonym()
    {
        await AddAsync("PTO", false, "paid time off");
        var found = (await Explained("How many days of PTO?"))[0];

        Assert.Contains(found.Matches!, match => match is { Term: "paid", Synonym: "PTO = paid time off", InQuestion: > 0, InText: 0 });
        Assert.Contains(found.Matches!, match => match is { Term: "dai", Synonym: null, InQuestion: > 0, InText: > 0 });
        Assert.Equal(found.KeywordScore!.Value, found.Matches!.Sum(match => match.InQuestion + match.InText), 3);
        Assert.Null((await _bot.SearchAsync("How many days of PTO?"))[0].Matches);
    }

    [Fact]
    public async Task A_table_of_hostile_lines_breaks_nothing()
    {
        await AddAsync("?!", true, "", "\0", "…");
        await AddAsync("a", true, [.. Enumerable.Range(0, 500).Select(i => $"word{i} other{i}")]);
        await AddAsync("loop", true, "loop", "LOOP loop");

        Assert.Equal("coffee", (await _bot.SearchAsync("a coffee machine loop ?!"))[0].Passage.DocumentKey);
    }

    private async Task<IReadOnlyList<ScoredPassage>> Explained(string text) => await _bot.Retriever.RetrieveAsync(
        new PassageQuery { Text = text, Language = "en", Explain = true, Filter = new PassageFilter { AsOf = new DateOnly(2026, 6, 1) } },
        TestContext.Current.CancellationToken);

    private Task<int> AddAsync(string term, bool isTwoWay, params string[] meanings) => _portal.StoreAsync(context =>
    {
        context.Synonyms.Add(new Synonym { Index = "default", Term = term, Meanings = [.. meanings], IsTwoWay = isTwoWay, ChangedAt = new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc) });
        return context.SaveChangesAsync();
    });
}
