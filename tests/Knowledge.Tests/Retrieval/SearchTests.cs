using BotSuite.Data.Tests.Stores;
using BotSuite.Knowledge.Retrieval;
using BotSuite.Knowledge.Tests.Drivers;

namespace BotSuite.Knowledge.Tests.Retrieval;

public abstract class SearchTests(SearchEngine engine) : IAsyncLifetime
{
    public sealed class InMemory() : SearchTests(new SearchEngine.InMemory());

    public sealed class PostgreSql(PostgreSqlServer server) : SearchTests(new SearchEngine.PostgreSql(server));

    private readonly TestFolder _folder = new();
    private KnowledgeProcess _process = null!;

    public async ValueTask InitializeAsync()
    {
        _process = await KnowledgeProcess.StartAsync(engine, _folder);
        var shop = _folder.WriteEntries("shop.jsonl",
            new { id = "return", question = "How do I return an item?", alternatives = new[] { "Can I send something back?" }, answer = "Print the label and send the item back within 14 days.", lang = "en", domain = "customer", tags = new[] { "orders", "returns" } },
            new { id = "delivery", question = "How long does delivery take?", answer = "Three working days. Items in stock leave us today.", lang = "en", domain = "customer", tags = new[] { "orders" } },
            new { id = "반품", question = "반품은 어떻게 하나요?", answer = "14일 안에 상품을 보내 주세요. iPhone반품은 매장에서 받습니다.", lang = "ko", domain = "customer" },
            new { id = "상담", question = "상담원과 이야기하고 싶어요", answer = "고객챗봇서비스에서 상담원을 불러 주세요.", lang = "ko", domain = "customer" },
            new { id = "deposit", question = "Can my landlord keep my deposit?", answer = "Only for damage and unpaid rent.", lang = "en", domain = "legal", jurisdiction = "US" },
            new { id = "deposit-ny", question = "How much deposit may a landlord in New York ask for?", answer = "One month of rent.", lang = "en", domain = "legal", jurisdiction = "US-NY" },
            new { id = "staff", question = "What is the discount for staff?", answer = "Twenty percent.", lang = "en", domain = "customer", audience = "staff" },
            new { id = "old", question = "What did shipping cost in spring?", answer = "Shipping was five dollars.", lang = "en", domain = "customer", effective_from = "2026-01-01", effective_to = "2026-05-31" },
            new { id = "plain", answer = "Gift cards never expire and cannot be refunded.", lang = "en", domain = "customer" });
        Assert.Equal(0, (await _process.ImportAsync(shop)).FailureCount);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("returning items", "return")]
    [InlineData("send back something", "return")]
    [InlineData("how quick is deliveries", "delivery")]
    [InlineData("landlord keeps the deposit", "deposit")]
    [InlineData("do gift cards expire", "plain")]
    [InlineData("반품하고 싶어요", "반품")]
    [InlineData("iPhone반품", "반품")]
    [InlineData("아이폰 iPhone", "반품")]
    [InlineData("챗봇", "상담")]
    [InlineData("ＲＥＴＵＲＮ ａｎ ｉｔｅｍ", "return")]
    public async Task The_entry_that_answers_comes_first(string question, string first) =>
        Assert.Equal(first, (await _process.SearchAsync(question))[0].Passage.DocumentKey);

    [Fact]
    public async Task A_passage_comes_with_all_that_an_answer_quotes()
    {
        var found = (await _process.SearchAsync("return an item"))[0];
        Assert.Equal("Print the label and send the item back within 14 days.", found.Passage.Text);
        Assert.Equal(["How do I return an item?", "Can I send something back?"], found.Passage.Questions);
        Assert.Equal((0, "en", "customer", "How do I return an item?"), (found.Passage.Start, found.Passage.Language, found.Passage.Domain, found.Passage.Title));
        Assert.InRange(found.KeywordScore!.Value, 0.1, found.Score);
        Assert.Null(found.VectorScore);
    }

    [Theory]
    [InlineData("How do I return an item?", 0.3, 1)]
    [InlineData("What is the weather on the moon?", 0, 0.24)]
    [InlineData("점심 메뉴 추천해 주세요", 0, 0.24)]
    public async Task Scores_lie_on_one_scale_from_0_to_1(string question, double least, double most)
    {
        var found = await _process.SearchAsync(question);
        Assert.All(found, passage => Assert.InRange(passage.Score, double.Epsilon, 1));
        Assert.Equal(found.OrderByDescending(passage => passage.Score).Select(passage => passage.Score), found.Select(passage => passage.Score));
        Assert.InRange(found.Count == 0 ? 0 : found[0].Score, least, most);
    }

    [Fact]
    public async Task The_limit_holds_and_must_make_sense()
    {
        Assert.Equal(2, (await _process.SearchAsync("item deposit delivery return", limit: 2)).Count);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _process.SearchAsync("item", limit: 0));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _process.SearchAsync("item", limit: 101));
    }

    [Fact]
    public async Task Only_what_the_asker_may_see_is_found()
    {
        Assert.Empty(await KeysAsync("discount for staff", filter => filter, "staff"));
        Assert.Empty(await KeysAsync("discount for staff", filter => filter with { Audience = "members" }, "staff"));
        Assert.Single(await KeysAsync("discount for staff", filter => filter with { Audience = "staff" }, "staff"));
        Assert.Single(await KeysAsync("return an item", filter => filter with { Audience = "staff" }, "return"));
    }

    [Theory]
    [InlineData("2025-12-31", 0)]
    [InlineData("2026-01-01", 1)]
    [InlineData("2026-05-31", 1)]
    [InlineData("2026-06-01", 0)]
    public async Task Only_what_is_in_force_on_the_day_is_found(string day, int count) =>
        Assert.Equal(count, (await KeysAsync("shipping cost in spring", filter => filter with { AsOf = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) }, "old")).Count);

    [Theory]
    [InlineData(null, "deposit,deposit-ny")]
    [InlineData("US", "deposit")]
    [InlineData("US-NY", "deposit,deposit-ny")]
    [InlineData("us-ny", "deposit,deposit-ny")]
    [InlineData("US-CA", "deposit")]
    [InlineData("USA", "")]
    [InlineData("KR", "")]
    public async Task What_holds_in_a_country_holds_in_its_parts_and_nowhere_else(string? jurisdiction, string keys) =>
        Assert.Equal(keys, string.Join(',', (await KeysAsync("landlord deposit", filter => filter with { Jurisdiction = jurisdiction }, "deposit")).Order(StringComparer.Ordinal)));

    [Fact]
    public async Task Domain_language_and_tags_are_kept_to()
    {
        Assert.Empty(await _process.SearchAsync("landlord deposit", filter => filter with { Domain = "customer" }));
        Assert.NotEmpty(await _process.SearchAsync("landlord deposit", filter => filter with { Domain = "Legal" }));
        Assert.Empty(await _process.SearchAsync("landlord deposit", filter => filter with { Language = "ko" }));
        Assert.Equal(["return"], (await _process.SearchAsync("item delivery", filter => filter with { Tags = ["Orders", "returns"] })).Select(found => found.Passage.DocumentKey));
    }

    [Fact]
    public async Task Every_passage_that_fails_the_filter_leaves_room_for_one_that_does_not() =>
        Assert.Equal("old", (await _process.SearchAsync("item deposit delivery shipping",
            filter => filter with { AsOf = new DateOnly(2026, 2, 1), Domain = "customer" }, 3)).Select(found => found.Passage.DocumentKey).Single(key => key == "old"));

    [Theory]
    [InlineData("how do i RETURN an item", 1, 1)]
    [InlineData("반품은 어떻게 하나요", 1, 1)]
    [InlineData("can i send something back", 1, 1)]
    [InlineData("an item how do I return?", 0.95, 0.995)]
    [InlineData("How can I return an item", 0.75, 0.99)]
    [InlineData("How do I return an item that my neighbour broke with a hammer in a rage last winter?", 0.1, 0.5)]
    [InlineData("return", 0.2, 0.75)]
    public async Task Questions_are_compared_both_ways(string question, double least, double most) =>
        Assert.InRange((await _process.MatchAsync(question))[0].Score, least, most);

    [Theory]
    [InlineData("How do I return an item?", "How long does delivery take?")]
    [InlineData("Can my landlord keep my deposit?", "How much deposit may a landlord in New York ask for?")]
    public async Task It_does_not_matter_which_question_is_asked_and_which_is_stored(string one, string other)
    {
        var there = (await _process.MatchAsync(one)).Single(found => found.Passage.Questions[0] == other).Score;
        var back = (await _process.MatchAsync(other)).Single(found => found.Passage.Questions[0] == one).Score;
        Assert.Equal(there, back, 4);
    }

    [Fact]
    public async Task Running_text_is_no_question_to_match_and_filters_hold_there_too()
    {
        Assert.Empty(await _process.MatchAsync("gift cards expire refunded"));
        Assert.DoesNotContain(await _process.MatchAsync("What is the discount for staff?"), found => found.Passage.DocumentKey == "staff");
        Assert.Equal(1, (await _process.MatchAsync("What is the discount for staff?", filter => filter with { Audience = "staff" }))[0].Score);
    }

    [Theory]
    [InlineData("Where is my item", "How do I return an item?")]
    [InlineData("임대차 반품", "반품은 어떻게 하나요?")]
    public async Task The_nearest_topics_begin_with_what_has_words_in_common(string question, string first)
    {
        var topics = await _process.TopicsAsync(question);
        Assert.Equal(first, topics[0]);
        Assert.InRange(topics.Count, 2, 3);
        Assert.Equal(topics.Distinct(), topics);
    }

    [Fact]
    public async Task The_topic_of_a_text_names_the_text_because_its_heading_alone_says_too_little()
    {
        await _process.ImportAsync(_folder.Write("guide.md", "# Borrowing a ladder\n\n## Opening hours\n\nThe ladder shed opens at nine.\n"));

        Assert.Equal("Borrowing a ladder: Opening hours", (await _process.TopicsAsync("ladder shed"))[0]);
    }

    [Fact]
    public async Task Far_from_everything_the_first_topics_of_each_domain_are_offered_in_the_language_of_the_asker()
    {
        Assert.Equal(["How do I return an item?", "Can my landlord keep my deposit?", "How long does delivery take?"], await _process.TopicsAsync("xyzzy"));
        Assert.Equal(["반품은 어떻게 하나요?", "상담원과 이야기하고 싶어요"], await _process.TopicsAsync("쁗쀍"));
        Assert.Equal(["Can my landlord keep my deposit?", "How much deposit may a landlord in New York ask for?"],
            await _process.TopicsAsync("쁗쀍", filter => filter with { Domain = "legal" }));
        Assert.Empty(await _process.TopicsAsync("xyzzy", filter => filter with { Domain = "nothing" }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!…")]
    [InlineData("\uD800")]
    [InlineData("\0\0")]
    public async Task Words_that_are_none_find_nothing_and_break_nothing(string question)
    {
        Assert.Empty(await _process.SearchAsync(question));
        Assert.Empty(await _process.MatchAsync(question));
        Assert.NotEmpty(await _process.TopicsAsync(question));
    }

    [Fact]
    public async Task A_pasted_page_is_searched_by_its_first_words()
    {
        var page = "return an item " + string.Join(' ', Enumerable.Range(0, 200_000).Select(i => "w" + i));
        Assert.Equal("return", (await _process.SearchAsync(page))[0].Passage.DocumentKey);
    }

    [Fact]
    public async Task An_index_that_nothing_was_imported_into_is_empty()
    {
        var query = new PassageQuery { Text = "return", Language = "en", Index = "other", Filter = new PassageFilter { AsOf = new DateOnly(2026, 6, 1) } };
        Assert.Empty(await _process.Retriever.RetrieveAsync(query, TestContext.Current.CancellationToken));
        Assert.Empty(await _process.Retriever.NearestTopicsAsync(query, TestContext.Current.CancellationToken));
    }

    private async Task<IReadOnlyList<string>> KeysAsync(string question, Func<PassageFilter, PassageFilter> filter, string prefix) =>
        [.. (await _process.SearchAsync(question, filter)).Select(found => found.Passage.DocumentKey).Where(key => key.StartsWith(prefix, StringComparison.Ordinal))];
}
