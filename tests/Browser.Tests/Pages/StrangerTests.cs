using BotSuite.Data.Cases;
using BotSuite.Data.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace BotSuite.Browser.Tests.Pages;

/// <summary>Somebody who has never seen the page and knows nothing of how it works.</summary>
public sealed class StrangerTests(ChatSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stranger_asks_reads_checks_the_source_complains_and_comes_back()
    {
        await using var stranger = await site.VisitAsync();
        await stranger.OpenAsync();
        await Assertions.Expect(stranger.Suggestions).ToHaveCountAsync(3);

        var answer = await stranger.AskAsync("How do I return an item I bought?", "14 days");
        await Assertions.Expect(answer).ToContainTextAsync("1 source");
        await Assertions.Expect(stranger.Page.GetByText("Automatic answer, quoted word for word")).ToBeVisibleAsync();

        var source = await stranger.FollowAsync(answer.Locator("a[href*='/answers/']").First);
        await Assertions.Expect(source.Locator("mark#q1")).ToBeInViewportAsync();
        await Assertions.Expect(source.Locator("mark").First).ToContainTextAsync("within 14 days of delivery");
        await Assertions.Expect(source.Locator(".warning")).ToContainTextAsync("Sample text");
        await source.CloseAsync();

        await stranger.AskAsync("열이 나면 어떻게 해야 하나요?", "체온");

        var unknown = await stranger.AskAsync("Who won the football world cup in 1998?", "I found no answer");
        await ChatVisitor.ThumbDownAsync(unknown);
        await Assertions.Expect(stranger.Page.GetByLabel("Something is missing")).ToBeVisibleAsync();
        await stranger.Page.GetByLabel("Something is missing").CheckAsync();
        await stranger.Page.Locator("textarea.ac-input").FillAsync("Please add it. My mail is jane@example.org.");
        await stranger.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).And(stranger.Page.Locator(".ac-pushButton")).ClickAsync();
        await Assertions.Expect(stranger.Messages.Last).ToContainTextAsync("A colleague will look at this answer");
        await AssertComplaintIsStoredAsync();

        var before = await stranger.Messages.AllInnerTextsAsync();
        await stranger.Page.ReloadAsync();
        await Assertions.Expect(stranger.Messages).ToHaveCountAsync(before.Count);
        await Assertions.Expect(stranger.Messages.First).ToContainTextAsync("Hello!");
        await stranger.AskAsync("Can my landlord keep my deposit?", "normal wear");
        Assert.Empty(stranger.Troubles);
    }

    private async Task AssertComplaintIsStoredAsync()
    {
        await using var database = await site.Databases.CreateDbContextAsync(Token);
        // Other visitors of the same site complain too, without a comment.
        var feedback = await database.Feedback.AsNoTracking().SingleAsync(found => found.Comment != null, Token);
        var turn = await database.Turns.AsNoTracking().SingleAsync(found => found.Id == feedback.TurnId, Token);
        var opened = await database.Cases.AsNoTracking().Include(found => found.Turns)
            .SingleAsync(found => found.Turns.Any(one => one.TurnId == turn.Id), Token);

        Assert.Equal((Reaction.Dislike, DislikeReason.Incomplete), (feedback.Reaction, feedback.Reason!.Value));
        Assert.Equal("Please add it. My mail is [email].", feedback.Comment);
        Assert.Equal("Who won the football world cup in 1998?", turn.Question);
        Assert.Equal((CaseState.Open, CaseOrigin.Dislike), (opened.State, opened.Origin));
        Assert.Equal(turn.Id, Assert.Single(opened.Turns).TurnId);
    }
}
