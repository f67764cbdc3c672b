using BotSuite.Answering.Proof;
using BotSuite.Answering.Tests.Drivers;
using BotSuite.Data.Turns;
using BotSuite.Knowledge.Tables.Storing;

namespace BotSuite.Answering.Tests.Tables;

public sealed class TableLookupTests
{
    [Theory]
    [InlineData("fee for plan Basic", "The Basic plan costs 12,000 won a month.")]
    [InlineData("What is the fee for the Basic plan?", "The Basic plan costs 12,000 won a month.")]
    [InlineData("hi, could you please tell me the current fee for plan PREMIUM-MAX", "The Premium Max plan costs 33,000 won a month.")]
    [InlineData("Fees for the starter plan?", "The Basic plan costs 12,000 won a month.")]
    [InlineData("How much data has the Plus plan?", "Plan: Plus|Data: 20 GB")]
    [InlineData("베이직 요금제 요금 알려 주세요", "Plan: Basic|Monthly fee: 12,000 won")]
    [InlineData("베이직요금제요금이 얼마예요?", "Plan: Basic|Monthly fee: 12,000 won")]
    [InlineData("프리미엄 요금제의 요금은 어떻게 되나요?", "Plan: Premium Max|Monthly fee: 33,000 won")]
    [InlineData("10234번 주문 상태 알려줘", "번호: 10234|상태: 배송 중|도착 예정일: 2026-06-17")]
    [InlineData("제 주문 10,234번의 상태가 궁금합니다", "번호: 10234|상태: 배송 중|도착 예정일: 2026-06-17")]
    [InlineData("주문상태 10235번이요", "번호: 10235|상태: 결제 완료")]
    [InlineData("What's the status of order 2024-001?", "번호: 2024-001|상태: 배송 완료")]
    [InlineData("delivery price from Busan to Seoul", "From: Busan|To: Seoul|Price: 4500원")]
    [InlineData("What is the price of a delivery to Busan from Seoul?", "From: Seoul|To: Busan|Price: 4000원")]
    public async Task A_question_in_the_words_of_a_wording_gets_the_cell(string question, string expected)
    {
        await using var host = await StartAsync();

        var answered = await host.HearsAsync(question);

        Assert.Equal(expected, string.Join('|', answered.Answer.Sentences.Select(sentence => sentence.Text)));
        Assert.Equal(TurnEnding.Answered, answered.Answer.Ending);
        Assert.True((await VerifyAsync(host, answered)).Valid);
    }

    [Fact]
    public async Task The_citation_names_table_row_cell_and_when_it_was_read()
    {
        await using var host = await StartAsync();

        var answer = (await host.HearsAsync("fee for plan Plus")).Answer;

        var citation = Assert.Single(answer.Citations);
        Assert.Equal("Plan prices: Plus · Monthly fee (as read 2026-06-15 09:00 UTC)", citation.Title);
        Assert.Contains("Data: 20 GB", citation.Excerpt, StringComparison.Ordinal);
        Assert.Equal("customer", answer.Domain);
    }

    [Theory]
    [InlineData("Why is the fee for plan Basic so high?")]
    [InlineData("How do I change the fee for plan Basic?")]
    [InlineData("fee for plans that are not Basic")]
    [InlineData("fee for plan Basic without data")]
    [InlineData("When do I pay the fee for plan Basic?")]
    [InlineData("베이직 말고 다른 요금제 요금")]
    [InlineData("베이직 요금제 요금을 왜 올렸나요")]
    [InlineData("order 10234 status and a refund of my last invoice")]
    [InlineData("fee for plan Basic? And how do I cancel my contract?")]
    public async Task A_question_for_something_else_than_a_cell_is_left_to_the_search(string question)
    {
        await using var host = await StartAsync();

        var answer = (await host.HearsAsync(question)).Answer;

        Assert.Empty(answer.Sentences);
        Assert.Equal(TurnEnding.NotFound, answer.Ending);
        Assert.DoesNotContain("Plan prices", answer.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_value_is_asked_for_and_the_next_message_fills_it()
    {
        await using var host = await StartAsync();

        var asked = (await host.HearsAsync("What is the fee for my plan?")).Answer;

        Assert.Equal(TurnEnding.Clarified, asked.Ending);
        Assert.Contains("Basic, Plus, Premium Max, Senior", asked.Lead, StringComparison.Ordinal);
        Assert.Equal("fee for plan Basic", asked.Suggestions[0]);
        Assert.Equal("The Plus plan costs 19,000 won a month.", await SaysAsync(host, "Plus", "What is the fee for my plan?"));
        Assert.Equal("The Plus plan costs 19,000 won a month.", await SaysAsync(host, "the plus plan please", "What is the fee for my plan?"));
        Assert.Equal("The Basic plan costs 12,000 won a month.", await SaysAsync(host, "and for Basic?", "What is the fee for my plan?", "Plus"));
    }

    [Fact]
    public async Task Korean_values_fill_with_the_particles_that_hang_on_them()
    {
        await using var host = await StartAsync();

        Assert.Equal("Plan: Plus|Monthly fee: 19,000 won", await SaysAsync(host, "그럼 플러스는요?", "베이직 요금제 요금이 얼마예요?"));
        Assert.Equal("번호: 10235|상태: 결제 완료", await SaysAsync(host, "10235번이요", "주문 상태 알려 주세요"));
    }

    [Fact]
    public async Task Whoever_speaks_of_something_else_after_a_question_back_has_moved_on()
    {
        await using var host = await StartAsync();

        var answer = (await host.HearsAsync("refund policy", "What is the fee for my plan?")).Answer;

        Assert.DoesNotContain("Plan prices", answer.Lead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fee for plan Basik", "fee for plan Basic")]
    [InlineData("fee for plan Premuim Max", "fee for plan Premium Max")]
    [InlineData("fee for plan Premium", "fee for plan Premium Max")]
    [InlineData("fee for plan Bas", "fee for plan Basic")]
    [InlineData("fee for plan startr", "fee for plan Basic")]
    [InlineData("플러쓰 요금제 요금", "Plus 요금제 요금")]
    [InlineData("status of order 2024001", "status of order 2024-001")]
    public async Task A_value_mistyped_is_asked_back_and_never_answered(string question, string offered)
    {
        await using var host = await StartAsync();

        var answer = (await host.HearsAsync(question)).Answer;

        Assert.Equal(TurnEnding.Clarified, answer.Ending);
        Assert.Empty(answer.Sentences);
        Assert.Equal([offered], answer.Suggestions);
    }

    [Theory]
    [InlineData("status of order 10236")]
    [InlineData("status of order 1023")]
    [InlineData("status of order 1 0 2 3 4")]
    [InlineData("99999번 주문 상태")]
    [InlineData("status of order ' OR 1=1 --")]
    [InlineData("fee for plan Gold")]
    public async Task A_row_that_is_not_there_is_said_with_a_way_on(string question)
    {
        await using var host = await StartAsync();

        var answer = (await host.HearsAsync(question)).Answer;

        Assert.Equal(TurnEnding.NotFound, answer.Ending);
        Assert.Empty(answer.Sentences);
        Assert.NotNull(answer.Closing);
    }

    [Fact]
    public async Task What_there_is_instead_is_named_and_offered_where_it_is_little_and_nobodys_own()
    {
        await using var host = await StartAsync();

        var plan = (await host.HearsAsync("fee for plan Gold")).Answer;
        var order = (await host.HearsAsync("status of order 10236")).Answer;
        var whose = (await host.HearsAsync("What is the status of my order?")).Answer;
        var begun = (await host.HearsAsync("status of order 2024")).Answer;
        var route = (await host.HearsAsync("delivery price from Busan to Jeju")).Answer;

        Assert.Equal("“Plan prices” has no entry “Gold”, so I would rather not guess. It has: Basic, Plus, Premium Max, Senior.", plan.Lead);
        Assert.Equal("fee for plan Basic", plan.Suggestions[0]);
        // The numbers of other people's orders are nobody's business.
        Assert.All([order, whose, begun], answer => Assert.Empty(answer.Suggestions));
        Assert.All([order, whose, begun], answer => Assert.DoesNotContain("10234", answer.Lead, StringComparison.Ordinal));
        Assert.Equal(TurnEnding.Clarified, whose.Ending);
        Assert.EndsWith("It has: Seoul.", route.Lead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fee for a 5kg parcel")]
    [InlineData("fee for a 5 KG parcel?")]
    [InlineData("5킬로 소포 요금은 얼마예요?")]
    [InlineData("5kg짜리 소포 요금")]
    public async Task Units_are_written_together_or_apart_and_as_people_say_them(string question)
    {
        await using var host = await AnsweringHost.StartAsync();
        await host.HasAsync(PriceTables.ParcelTable, "Weight,Fee\n5 kg,4000\n15 kg,6000\n0.5 kg,2500");

        Assert.Equal(["Weight: 5 kg", "Fee: 4000원"], (await host.HearsAsync(question)).Answer.Sentences.Select(sentence => sentence.Text));
        Assert.NotEqual(TurnEnding.Answered, (await host.HearsAsync("fee for a 50kg parcel")).Answer.Ending);
    }

    [Fact]
    public async Task An_empty_cell_is_said_and_not_filled()
    {
        await using var host = await AnsweringHost.StartAsync();
        await host.HasAsync(PriceTables.PlanTable, "Plan,Monthly fee,Data,Until,For\nBasic,,1 GB,,");

        var answer = (await host.HearsAsync("fee for plan Basic")).Answer;

        Assert.Equal(TurnEnding.NotFound, answer.Ending);
        Assert.Contains("Monthly fee", answer.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_rows_of_a_value_are_asked_about_and_the_next_message_chooses()
    {
        await using var host = await StartAsync();

        var asked = (await host.HearsAsync("parcel price from Seoul")).Answer;

        Assert.Equal(TurnEnding.Clarified, asked.Ending);
        Assert.Contains("Busan, Jeju", asked.Lead, StringComparison.Ordinal);
        Assert.Equal("From: Seoul|To: Jeju|Price: 6000원", await SaysAsync(host, asked.Suggestions[1]));
        Assert.Equal("From: Seoul|To: Jeju|Price: 6000원", await SaysAsync(host, "Jeju", "parcel price from Seoul"));
        Assert.Equal("From: Busan|To: Seoul|Price: 4500원", await SaysAsync(host, "parcel price from Busan"));
    }

    [Fact]
    public async Task Two_values_and_two_questions_are_answered_together_each_from_its_row()
    {
        await using var host = await StartAsync();

        Assert.Equal(
            "The Basic plan costs 12,000 won a month.|The Plus plan costs 19,000 won a month.",
            await SaysAsync(host, "What is the fee for plan Basic and plan Plus?"));
        var both = await host.HearsAsync("What is the fee for plan Basic? What is the status of order 10234?");
        Assert.Equal(["The Basic plan costs 12,000 won a month.", "번호: 10234", "상태: 배송 중"], both.Answer.Sentences.Select(sentence => sentence.Text));
        Assert.Equal([1, 2], both.Answer.Citations.Select(citation => citation.Number));
        Assert.True((await VerifyAsync(host, both)).Valid);
    }

    [Fact]
    public async Task A_row_holds_on_its_days_alone()
    {
        await using var host = await AnsweringHost.StartAsync();
        var csv = "Plan,Monthly fee,Data,Until,For\nSenior,9000,3 GB,2026-12-31,";
        await host.HasAsync(PriceTables.PlanTable, csv);

        Assert.Equal("The Senior plan costs 9,000 won a month.", await SaysAsync(host, "fee for plan Senior"));
        var later = (await host.HearsAsync("fee for plan Senior as of 1 March 2027")).Answer;

        Assert.Equal(TurnEnding.NotFound, later.Ending);
        Assert.Contains("1 March 2027", later.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_for_some_people_does_not_exist_for_others()
    {
        await using var host = await StartAsync();
        var staff = new Question { Text = "fee for plan Staff", ChannelId = "test", Audience = "staff" };

        Assert.Equal("The Staff plan costs 1,000 won a month.", (await host.HearsAsync(staff)).Answer.Sentences[0].Text);
        foreach (var audience in new[] { null, "members" })
        {
            var told = (await host.HearsAsync(staff with { Audience = audience })).Answer;
            Assert.Equal(TurnEnding.NotFound, told.Ending);
            Assert.DoesNotContain(told.Suggestions, question => question.Contains("Staff", StringComparison.Ordinal));
            var near = (await host.HearsAsync(staff with { Text = "fee for plan Stafff", Audience = audience })).Answer;
            Assert.DoesNotContain("Did you mean", near.Lead, StringComparison.Ordinal);
            Assert.DoesNotContain("Did you mean", (await host.HearsAsync(staff with { Text = "fee for plan Staf", Audience = audience })).Answer.Lead, StringComparison.Ordinal);
            foreach (var other in new[] { "fee for my plan", "fee for plan Gold" })
                Assert.DoesNotContain("Staff", (await host.HearsAsync(staff with { Text = other, Audience = audience })).Answer.Lead, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_deleted_table_answers_nothing_from_the_next_question_on_and_its_proofs_say_so()
    {
        await using var host = await AnsweringHost.StartAsync();
        var id = await host.HasAsync(PriceTables.PlanTable, PriceTables.Plans);
        var before = await host.HearsAsync("fee for plan Plus");

        await host.Get<TableEditor>().DeleteAsync(id, "editor", TestContext.Current.CancellationToken);

        Assert.Equal(TurnEnding.NotFound, (await host.HearsAsync("fee for plan Plus")).Answer.Ending);
        Assert.Contains((await VerifyAsync(host, before)).Sentences, sentence => sentence.Standing == ProofStanding.SourceGone);
    }

    [Fact]
    public async Task An_entry_that_somebody_wrote_for_the_question_goes_before_a_question_back()
    {
        await using var host = await AnsweringHost.StartAsync();
        await host.HasAsync(PriceTables.PlanTable, PriceTables.Plans);
        await host.KnowsAsync(new Entry("plan-fee", "What is the fee for a plan?", "Plans cost between 9,000 and 33,000 won."));

        Assert.Equal("Plans cost between 9,000 and 33,000 won.", await SaysAsync(host, "What is the fee for a plan?"));
        Assert.Equal("The Plus plan costs 19,000 won a month.", await SaysAsync(host, "What is the fee for plan Plus?"));
    }

    private static async Task<AnsweringHost> StartAsync()
    {
        var host = AnsweringHost.StartOn(await Template.Value);
        return host;
    }

    private static readonly Lazy<Task<StoreTemplate>> Template = new(() => StoreTemplate.OfAsync(async host =>
    {
        await host.HasAsync(PriceTables.PlanTable, PriceTables.Plans);
        await host.HasAsync(PriceTables.OrderTable, PriceTables.Orders);
        await host.HasAsync(PriceTables.DeliveryTable, PriceTables.Delivery);
    }));

    private static async Task<string> SaysAsync(AnsweringHost host, string question, params string[] history) =>
        string.Join('|', (await host.HearsAsync(question, history)).Answer.Sentences.Select(sentence => sentence.Text));

    private static async Task<ProofReport> VerifyAsync(AnsweringHost host, AnsweredQuestion answered) =>
        (await host.Get<ProofVerifier>().VerifyAsync(answered.Answer.TurnId, TestContext.Current.CancellationToken))!;
}
