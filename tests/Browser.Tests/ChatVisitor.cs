using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BotSuite.Browser.Tests;

/// <summary>Somebody in front of the chat page, who does what people do there.</summary>
public sealed partial class ChatVisitor : IAsyncDisposable
{
    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

    private readonly IBrowserContext _context;
    private readonly List<string> _troubles = [];

    public ChatVisitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        Watch(page);
        context.Page += (_, opened) => Watch(opened);
    }

    public IPage Page { get; }

    /// <summary>Errors in the console and refused resources so far, of all pages of this visitor.</summary>
    public IReadOnlyList<string> Troubles => _troubles;

    public ILocator MessageBox => Page.Locator("[data-id='webchat-sendbox-input']");

    /// <summary>What the bot and the person said, oldest first.</summary>
    public ILocator Messages => Page.Locator(".webchat__basic-transcript__activity-body:has(.webchat__bubble)");

    /// <summary>Questions to ask by one touch.</summary>
    public ILocator Suggestions => Page.Locator(".webchat__suggested-action");

    public async Task OpenAsync(string address = "/")
    {
        await Page.GotoAsync(address);
        await Assertions.Expect(Page.Locator("#loading")).ToBeHiddenAsync();
        await Assertions.Expect(Messages.First).ToBeVisibleAsync();
    }

    /// <summary>Asks, and waits until the bot has said something that holds the words.</summary>
    public async Task<ILocator> AskAsync(string question, string expected)
    {
        var before = await Messages.CountAsync();
        await MessageBox.FillAsync(question);
        await MessageBox.PressAsync("Enter");
        var answer = Messages.Nth(before + 1);
        await Assertions.Expect(answer).ToContainTextAsync(expected);
        return answer;
    }

    /// <summary>Presses the thumb below an answer.</summary>
    public static Task ThumbDownAsync(ILocator answer) => answer.Locator(".webchat__thumb-button").Last.ClickAsync();

    /// <summary>What the accessibility rules find on the page as it is.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync(IPage? page = null)
    {
        var result = await (page ?? Page).RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Standards] } });
        return [.. result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => $"{node.Target} {node.Html}"))}")];
    }

    /// <summary>Opens what a link opens in a new tab.</summary>
    public async Task<IPage> FollowAsync(ILocator link)
    {
        var page = await _context.RunAndWaitForPageAsync(() => link.ClickAsync());
        await page.WaitForLoadStateAsync();
        return page;
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Watch(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type == "error" || Violation().IsMatch(message.Text)) _troubles.Add($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => _troubles.Add($"page error: {error}");
    }

    [GeneratedRegex("Content Security Policy|Refused to")]
    private static partial Regex Violation();
}
