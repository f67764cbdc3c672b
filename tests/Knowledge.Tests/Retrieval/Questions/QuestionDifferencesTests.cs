using BotSuite.Data.Indexes;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Retrieval.Questions;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Tests.Retrieval.Questions;

public sealed class QuestionDifferencesTests : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private KnowledgeProcess _process = null!;

    public async ValueTask InitializeAsync() => _process = await KnowledgeProcess.StartAsync(_folder);

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("Can I return an item after 90 days?", "Can I return an item after 30 days?")]
    [InlineData("Can I return an item after three weeks?", "Can I return an item after two weeks?")]
    [InlineData("What are the symptoms of diabetes type 2?", "What are the symptoms of diabetes type 1?")]
    [InlineData("Which items can be returned?", "Which items cannot be returned?")]
    [InlineData("I don't want to cancel my order", "I want to cancel my order")]
    [InlineData("Can I drive without a licence?", "Can I drive with a licence?")]
    [InlineData("How do I renew my membership?", "How do I cancel my membership?")]
    [InlineData("How do I renew my membership online this week?", "How do I cancel my membership?")]
    [InlineData("Is it safe to start taking antidepressants?", "Is it safe to stop taking antidepressants?")]
    [InlineData("What are the treatments for gout?", "What are the symptoms of gout?")]
    [InlineData("I have had loose stools since last night", "My stools are hard")]
    [InlineData("Can I take ibuprofen with alcohol?", "Can I take warfarin with alcohol?")]
    [InlineData("What does the silver plan cost?", "What does the gold plan cost?")]
    [InlineData("What are my rights under the CCPA?", "What are my rights under the GDPR?")]
    [InlineData("How do I apply for a visa to Japan as a student?", "How do I apply for a visa to Canada as a student?")]
    [InlineData("What does the landlord have to pay?", "What does the tenant have to pay?")]
    [InlineData("구독을 갱신하려면 어떻게 하나요?", "구독을 취소하려면 어떻게 하나요?")]
    [InlineData("반품이 되는 상품도 있나요?", "반품이 안 되는 상품도 있나요?")]
    [InlineData("14일 뒤에도 반품되나요?", "7일 뒤에도 반품되나요?")]
    public async Task What_an_answer_hangs_on_keeps_two_questions_apart_whichever_is_asked(string one, string other)
    {
        Assert.True(await MatterAsync(one, other));
        Assert.True(await MatterAsync(other, one));
    }

    [Theory]
    [InlineData("What does the silver plan cost for a family?", "What does the gold plan cost?")]
    [InlineData("Can I take ibuprofen with alcohol this evening?", "Can I take warfarin with alcohol?")]
    [InlineData("Can I get the statute on noise changed in 2024 in English?", "Can I get the statute on noise from 2019 in English?")]
    public async Task What_else_is_asked_does_not_hide_the_other_word(string asked, string stored) => Assert.True(await MatterAsync(asked, stored));

    [Theory]
    [InlineData("how do I return AN item", "How do I return an item?")]
    [InlineData("I transferred money to someone who turned out to be a fraud", "I sent money to a fraudster")]
    [InlineData("I don't remember my password", "I forgot my password. How do I sign in?")]
    [InlineData("These trousers don't fit, could I get them in a larger size?", "The shoes are too small, can I swap them?")]
    [InlineData("My company is two months behind with my salary", "I haven't been paid my salary")]
    [InlineData("What do I have to do to get a divorce?", "What are the steps of getting divorced?")]
    [InlineData("Can I return a jacket after 10 days?", "Can I return something?")]
    [InlineData("Can the virus be spreadable through food?", "Can the virus be spread through food?")]
    [InlineData("코피가 계속 나요", "코피가 나요")]
    [InlineData("", "")]
    [InlineData("\uD800?!", "…")]
    public async Task Other_words_for_the_same_do_not(string asked, string stored) => Assert.False(await MatterAsync(asked, stored));

    [Fact]
    public async Task A_synonym_of_the_organisation_is_the_same_word()
    {
        const string Asked = "Where do I find my bene card?", Stored = "Where do I find my member card?";
        Assert.True(await MatterAsync(Asked, Stored));
        await _process.StoreAsync(async context =>
        {
            context.Synonyms.Add(new Synonym { Id = Guid.CreateVersion7(), Index = "default", Term = "bene", Meanings = ["member"] });
            context.DocumentChanges.Add(new DocumentChange { Index = "default", DocumentId = DocumentChange.OfIndex, At = new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc) });
            return await context.SaveChangesAsync();
        });

        Assert.False(await MatterAsync(Asked, Stored));
    }

    [Fact]
    public async Task A_pasted_page_is_compared_in_bounded_time()
    {
        var page = string.Join(' ', Enumerable.Range(0, 20_000).Select(number => $"word{number} not 12"));

        await MatterAsync(page, page + " end");
        Assert.Equal("b", _process.Services.GetRequiredService<QuestionDifferences>().NearestInWords(page, ["b"]));
    }

    [Fact]
    public void The_nearest_of_an_entrys_questions_is_the_one_with_most_words_in_common() =>
        Assert.Equal("When is the refund paid?", _process.Services.GetRequiredService<QuestionDifferences>()
            .NearestInWords("when is my refund paid", ["Where is my parcel?", "When is the refund paid?", "How do I get my money back?"]));

    private ValueTask<bool> MatterAsync(string asked, string stored) =>
        _process.Services.GetRequiredService<QuestionDifferences>().MatterAsync("default", asked, stored, TestContext.Current.CancellationToken);
}
