using BotSuite.Answering.Proof;
using BotSuite.Answering.Tests.Drivers;
using BotSuite.Data.Releases;
using BotSuite.Data.Turns;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Answering.Tests;

public sealed class QuestionAnsweringTests
{
    [Fact]
    public async Task A_question_with_an_entry_is_answered_in_the_entrys_words_with_proof()
    {
        await using var host = await Samples.StartAsync();

        var answered = await host.HearsAsync("How do I return an item I bought?");

        Assert.Equal(TurnEnding.Answered, answered.Answer.Ending);
        Assert.Equal(
            [
                ("You can return an item within 30 days.", SentenceShape.Paragraph), ("Print the label from your account.", SentenceShape.Running),
                ("Pack the item.", SentenceShape.Step), ("Stick the label on the parcel.", SentenceShape.Step),
            ],
            answered.Answer.Sentences.Select(sentence => (sentence.Text, sentence.Shape)));
        var citation = Assert.Single(answered.Answer.Citations);
        Assert.Equal((1, "How do I return an item I bought?", "https://example.org/returns"), (citation.Number, citation.Title, citation.OriginUrl));
        Assert.Null(answered.Answer.Lead);
        await AssertProvenAsync(host, answered);
    }

    [Fact]
    public async Task A_question_in_other_words_finds_the_entry_too()
    {
        await using var host = await Samples.StartAsync();

        var answered = await host.HearsAsync("Can I return an item that I bought?");

        Assert.Equal("returns", answered.Ranking[0].Passage.DocumentKey);
        Assert.Equal(TurnEnding.Answered, answered.Answer.Ending);
    }

    [Fact]
    public async Task A_Korean_question_is_answered_in_Korean()
    {
        await using var host = await Samples.StartAsync();

        var answered = await host.HearsAsync("반품은 어떻게 하나요?");

        Assert.Equal((TurnEnding.Answered, "ko"), (answered.Answer.Ending, answered.Answer.Language));
        Assert.Equal("상품은 30일 안에 반품하실 수 있습니다.", answered.Answer.Sentences[0].Text);
        await AssertProvenAsync(host, answered);
    }

    [Fact]
    public async Task What_no_source_answers_is_said_so_with_topics_a_person_and_the_reference()
    {
        await using var host = await Samples.StartAsync(("Contacts:default", "help@example.org"));

        var answer = (await host.HearsAsync("Which planet has the most moons?")).Answer;

        Assert.Equal(TurnEnding.NotFound, answer.Ending);
        Assert.Empty(answer.Sentences);
        Assert.InRange(answer.Suggestions.Count, 1, 3);
        Assert.Contains("help@example.org", answer.Closing, StringComparison.Ordinal);
        Assert.Contains(answer.Reference, answer.Closing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_two_topics_share_is_asked_back()
    {
        await using var host = await Samples.StartAsync();

        var answer = (await host.HearsAsync("deposit?")).Answer;

        Assert.Equal(TurnEnding.Clarified, answer.Ending);
        Assert.Equal(
            ["When do I get the bottle deposit back?", "When does a landlord return the rental deposit?"],
            answer.Suggestions.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Hello!", "en", "Hello!")]
    [InlineData("고마워요", "ko", "도움이 되었다니")]
    [InlineData("Are you a human?", "en", "not a person")]
    [InlineData("뭐 할 수 있어?", "ko", "승인된 자료")]
    [InlineData("😀🎉", "en", "could not find any words")]
    public async Task Small_talk_is_answered_without_a_search(string text, string language, string words)
    {
        await using var host = await AnsweringHost.StartAsync(new BrokenPassages());

        var answered = await host.HearsAsync(text);

        Assert.Equal((TurnEnding.SmallTalk, language), (answered.Answer.Ending, answered.Answer.Language));
        Assert.Contains(words, answered.Answer.Lead, StringComparison.Ordinal);
        Assert.Empty(answered.Ranking);
    }

    [Fact]
    public async Task A_greeting_does_not_swallow_the_question_behind_it()
    {
        await using var host = await Samples.StartAsync();

        Assert.Equal(TurnEnding.Answered, (await host.HearsAsync("Hi, how do I return an item I bought?")).Answer.Ending);
    }

    [Fact]
    public async Task A_follow_up_is_searched_with_the_question_that_it_leans_on()
    {
        await using var host = await Samples.StartAsync();

        var answered = await host.HearsAsync("and how long does that take?", "When does a landlord return the rental deposit?");

        Assert.Equal(TurnEnding.Answered, answered.Answer.Ending);
        Assert.Equal("rent-deposit", answered.Ranking[0].Passage.DocumentKey);
        Assert.Equal("how long does a landlord return the rental deposit take?", answered.LedgerEntry.RewrittenQuestion);
    }

    [Fact]
    public async Task Personal_data_is_masked_in_the_ledger_and_in_the_search()
    {
        await using var host = await Samples.StartAsync();

        var answered = await host.HearsAsync("I am jane@example.org, how do I return an item I bought? Call 010-1234-5678.", "my card is 4111 1111 1111 1111");

        var turn = await host.LedgerAsync(answered.Answer.TurnId);
        Assert.Equal("I am [email], how do I return an item I bought? Call [phone].", turn.Question);
        Assert.Equal(
            [("personal-data/email", 5, 12), ("personal-data/phone", 53, 60)],
            turn.Verdicts.OrderBy(verdict => verdict.Ordinal).Select(verdict => (verdict.Rule, verdict.Start ?? 0, verdict.End ?? 0)));
        Assert.DoesNotContain("4111", turn.RewrittenQuestion ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Masking_in_the_ledger_can_be_switched_off()
    {
        await using var host = await Samples.StartAsync(("Privacy:MaskBeforeStoring", "false"));

        var answered = await host.HearsAsync("I am jane@example.org, how do I return an item I bought?");

        Assert.Equal("I am jane@example.org, how do I return an item I bought?", answered.LedgerEntry.Question);
    }

    [Fact]
    public async Task A_text_that_went_out_of_force_is_not_quoted_today()
    {
        await using var host = await Samples.StartAsync();

        var answered = await host.HearsAsync("What is the filing fee?");

        Assert.Equal(TurnEnding.NotFound, answered.Answer.Ending);
        Assert.DoesNotContain(answered.Ranking, passage => passage.Passage.DocumentKey == "old-fee");
    }

    [Theory]
    [InlineData("What was the filing fee as of March 2024?", "As of 31 March 2024: This text was in force until 31 December 2024 and no longer applies today.")]
    [InlineData("As of 5 May 2023, what is the filing fee?", "As of 5 May 2023: This text was in force until 31 December 2024 and no longer applies today.")]
    public async Task A_stated_day_chooses_the_text_in_force_then_and_the_answer_says_so(string text, string lead)
    {
        await using var host = await Samples.StartAsync();

        var answered = await host.HearsAsync(text);

        Assert.Equal(TurnEnding.Answered, answered.Answer.Ending);
        Assert.Equal(lead, answered.Answer.Lead);
        Assert.Equal("The filing fee is 40 dollars.", Assert.Single(answered.Answer.Sentences).Text);
    }

    [Fact]
    public async Task A_day_on_which_nothing_was_in_force_is_named_in_the_refusal()
    {
        await using var host = await Samples.StartAsync();

        var answer = (await host.HearsAsync("What was the filing fee as of March 2021?")).Answer;

        Assert.Equal(TurnEnding.NotFound, answer.Ending);
        Assert.Contains("as of 31 March 2021", answer.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_in_another_language_is_quoted_as_it_stands_and_said_so()
    {
        await using var host = await Samples.StartAsync();

        var answered = await host.HearsAsync("parking permit PX-77");

        Assert.Equal((TurnEnding.Answered, "en"), (answered.Answer.Ending, answered.Answer.Language));
        Assert.Equal("I found this only in Korean, so I quote it as it stands there.", answered.Answer.Lead);
        Assert.Equal("주차장은 건물 뒤에 있습니다.", answered.Answer.Sentences[0].Text);
        await AssertProvenAsync(host, answered);
    }

    [Theory]
    [InlineData("What should I do about a fever?", "not a diagnosis")]
    [InlineData("When does a landlord return the rental deposit?", "not legal advice")]
    [InlineData("How do I return an item I bought?", null)]
    public async Task The_domain_decides_the_disclaimer(string text, string? words)
    {
        await using var host = await Samples.StartAsync();

        var closing = (await host.HearsAsync(text)).Answer.Closing;

        if (words is null)
            Assert.Null(closing);
        else
            Assert.Contains(words, closing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_search_ends_in_an_apology_with_a_reference_and_no_word_of_the_exception()
    {
        await using var host = await AnsweringHost.StartAsync(new BrokenPassages());

        var answered = await host.HearsAsync("How do I return an item? I am jane@example.org");

        Assert.Equal(TurnEnding.Failed, answered.Answer.Ending);
        Assert.Contains(answered.Answer.Reference, answered.Answer.Closing, StringComparison.Ordinal);
        Assert.DoesNotContain(BrokenPassages.Secret, answered.LedgerEntry.AnswerText, StringComparison.Ordinal);
        var turn = await host.LedgerAsync(answered.Answer.TurnId);
        Assert.StartsWith("curated match: InvalidOperationException:", turn.Failure, StringComparison.Ordinal);
        Assert.Equal("How do I return an item? I am [email]", turn.Question);
        Assert.Single(host.Logs.Lines, line => line.Exception is InvalidOperationException && line.Message.Contains("curated match", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Logs.Lines, line => line.Message.Contains("jane", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_nobody_waits_for_any_more_is_dropped()
    {
        await using var host = await Samples.StartAsync();
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            host.Get<QuestionAnswering>().AnswerAsync(new Question { Text = "How do I return an item?", ChannelId = "test" }, gone.Token));
    }

    [Fact]
    public async Task The_ledger_tells_the_whole_turn()
    {
        await using var host = await Samples.StartAsync();
        var conversation = new Data.Conversations.Conversation
        {
            Id = Guid.CreateVersion7(),
            ChannelId = "test",
            ExternalId = "c1",
            CreatedAt = host.Clock.GetUtcNow().UtcDateTime,
        };
        await using (var context = host.Open())
        {
            context.Conversations.Add(conversation);
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var answered = await host.HearsAsync(new Question
        {
            Text = "When does a landlord return the rental deposit?",
            ChannelId = "test",
            ConversationId = conversation.Id,
            ActivityId = "a1",
            UserKey = "u1",
        });

        var turn = await host.LedgerAsync(answered.Answer.TurnId);
        Assert.Equal((conversation.Id, "a1", "u1", "test"), (turn.ConversationId, turn.QuestionActivityId, turn.UserKey, turn.ChannelId));
        Assert.Equal(("en", "legal", TurnEnding.Answered), (turn.Language, turn.Domain, turn.Ending));
        Assert.Equal(
            ["release", "mask", "guardrails in", "recall", "small talk", "understand", "spelling", "table lookup", "curated match", "retrieve", "decide", "write", "prove", "guardrails out"],
            turn.Stages.Select(stage => stage.Stage));
        Assert.True(turn.Passages.Single(passage => passage.Rank == 1).Cited);
        Assert.Contains(turn.Sentences, sentence => sentence.Text == "A landlord returns the rental deposit within 30 days after the lease ends.");
        Assert.Equal(answered.Answer.Reference, turn.Reference);
        Assert.Equal(answered.Answer.Confidence, turn.Confidence);
        await using var store = host.Open();
        var release = await store.Releases.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((turn.ReleaseId, 1, ReleaseState.Published), (release.Id, release.Number, release.State));
    }

    internal static async Task AssertProvenAsync(AnsweringHost host, AnsweredQuestion answered)
    {
        Assert.NotEmpty(answered.Answer.Sentences);
        await using var context = host.Open();
        foreach (var sentence in answered.Answer.Sentences)
        {
            var proof = Assert.Single(sentence.Proofs);
            var version = await context.DocumentVersions.SingleAsync(one => one.Id == proof.VersionId, TestContext.Current.CancellationToken);
            var quoted = version.Text.Substring(proof.Start, proof.End - proof.Start);
            Assert.Equal(sentence.Text, QuotedText.Shown(quoted));
            Assert.Equal(QuotedText.HashOf(quoted), proof.Hash);
        }

        Assert.True((await host.Get<ProofVerifier>().VerifyAsync(answered.Answer.TurnId, TestContext.Current.CancellationToken))!.Valid);
    }
}
