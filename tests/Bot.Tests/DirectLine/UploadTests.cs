using System.Net;
using System.Net.Http.Headers;
using System.Text;
using BotSuite.Bot.Tests.Drivers;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Bot.Tests.DirectLine;

/// <summary>Files: taken in bounds, given back to their conversation only, never run by a browser.</summary>
public sealed class UploadTests(EchoProcess echo) : IClassFixture<EchoProcess>
{
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 1, 2, 3, 0];

    private BotProcess Bot => echo.Process;

    [Fact]
    public async Task Files_come_with_their_message_as_the_official_client_sends_them()
    {
        var visitor = await Bot.VisitorAsync();
        using var form = Form(
            """{"type":"message","text":"look","channelData":{"clientActivityID":"u-1"},"attachments":[{"contentType":"image/png","name":"cat.png"}]}""",
            ("cat.png", "image/png", Picture), ("notes.txt", "text/plain", "hello"u8.ToArray()));

        var id = (await DirectLineClient.JsonOf(await UploadAsync(visitor, form))).GetProperty("id").GetString();
        var message = (await visitor.ReadAsync()).Activities.Single(activity => activity.GetProperty("id").GetString() == id);

        Assert.Equal("u-1", message.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        var attachments = message.GetProperty("attachments").EnumerateArray().ToArray();
        Assert.Equal(["cat.png", "notes.txt"], attachments.Select(attachment => attachment.GetProperty("name").GetString()));
        var response = await Bot.Http.GetAsync(attachments[0].GetProperty("contentUrl").GetString());
        Assert.Equal(Picture, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/png", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_file_may_be_the_whole_body()
    {
        var visitor = await Bot.VisitorAsync();
        using var content = new ByteArrayContent(Picture);
        content.Headers.ContentType = new("image/png");
        content.Headers.ContentDisposition = new("attachment") { FileName = "cat.png" };

        var id = (await DirectLineClient.JsonOf(await UploadAsync(visitor, content))).GetProperty("id").GetString();

        var message = (await visitor.ReadAsync()).Activities.Single(activity => activity.GetProperty("id").GetString() == id);
        Assert.Equal("message", message.GetProperty("type").GetString());
        Assert.Equal("cat.png", message.GetProperty("attachments")[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Windows\\system32\\evil.txt", "evil.txt")]
    [InlineData("..", "file")]
    [InlineData("/", "file")]
    [InlineData("a\tb.txt", "ab.txt")]
    [InlineData("보고서.txt", "보고서.txt")]
    [InlineData("gro\u202Efdp.txt", "grofdp.txt")]
    public async Task A_file_keeps_the_last_part_of_its_name(string sent, string kept)
    {
        var visitor = await Bot.VisitorAsync();
        var body = $"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{sent}\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b--\r\n";

        var response = await UploadAsync(visitor, Raw(body, "multipart/form-data; boundary=b"));

        await DirectLineClient.JsonOf(response);
        var message = (await visitor.ReadAsync()).Activities.Last(activity => activity.TryGetProperty("attachments", out _));
        Assert.Equal(kept, message.GetProperty("attachments")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_file_opens_only_at_the_address_that_its_conversation_was_given()
    {
        var alice = await Bot.VisitorAsync();
        var bob = await Bot.VisitorAsync();
        using var form = Form(null, ("cat.png", "image/png", Picture));
        await DirectLineClient.JsonOf(await UploadAsync(alice, form));
        var url = (await alice.ReadAsync()).Activities.Single(activity => activity.TryGetProperty("attachments", out _))
            .GetProperty("attachments")[0].GetProperty("contentUrl").GetString()!;
        var id = url.Split("/attachments/")[1].Split('?')[0];

        string[] others =
        [
            url.Split('?')[0], url[..^2] + "zz", url.Replace(alice.ConversationId, bob.ConversationId, StringComparison.Ordinal),
            url.Replace(id, Guid.NewGuid().ToString("N"), StringComparison.Ordinal),
        ];
        foreach (var other in others)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, other);
            request.Headers.Authorization = new("Bearer", bob.Bearer);
            await TokenTests.AssertErrorAsync(await Bot.Http.SendAsync(request), HttpStatusCode.Forbidden, "BadArgument");
        }
        var odd = await Bot.Http.GetAsync(url.Replace(id, "..%2f..%2fbotsuite.db", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, odd.StatusCode);
    }

    [Theory]
    [InlineData("page.html", "text/html")]
    [InlineData("drawing.svg", "image/svg+xml")]
    [InlineData("run.exe", "application/octet-stream")]
    [InlineData("script.js", "text/javascript")]
    [InlineData("run.exe", "image/png")]
    [InlineData("run.cmd", "image/png")]
    [InlineData("page.html", "text/plain")]
    public async Task Types_that_a_browser_or_a_machine_runs_are_refused(string name, string type)
    {
        var visitor = await Bot.VisitorAsync();
        using var form = Form(null, (name, type, "x"u8.ToArray()));

        await TokenTests.AssertErrorAsync(await UploadAsync(visitor, form), HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType");
    }

    [Fact]
    public async Task A_file_beyond_the_limit_gets_413_and_leaves_nothing()
    {
        var visitor = await Bot.VisitorAsync();
        using var form = Form(null, ("small.png", "image/png", Picture), ("big.png", "image/png", new byte[4 * 1024 * 1024 + 1]));

        await TokenTests.AssertErrorAsync(await UploadAsync(visitor, form), HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        using var three = Form(null, [.. Enumerable.Range(0, 3).Select(number => ($"{number}.png", "image/png", new byte[4 * 1024 * 1024]))]);
        await TokenTests.AssertErrorAsync(await UploadAsync(visitor, three), HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");

        Assert.Equal(0, await Bot.ReadAsync(database => database.Attachments.CountAsync(file =>
            database.Conversations.Any(conversation => conversation.Id == file.ConversationId && conversation.ExternalId == visitor.ConversationId))));
    }

    [Fact]
    public async Task Too_many_files_in_a_message_or_a_conversation_are_refused()
    {
        await using var bot = await BotProcess.StartAsync(settings: new() { ["DirectLine:MaximumAttachments"] = "2", ["DirectLine:MaximumAttachmentsPerConversation"] = "3" });
        var visitor = await bot.VisitorAsync();
        using var three = Form(null, [.. Enumerable.Range(0, 3).Select(number => ($"{number}.png", "image/png", Picture))]);
        using var two = Form(null, [.. Enumerable.Range(0, 2).Select(number => ($"{number}.png", "image/png", Picture))]);

        Assert.Equal(HttpStatusCode.BadRequest, (await UploadAsync(visitor, three)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await UploadAsync(visitor, two)).StatusCode);
        using var twoMore = Form(null, [.. Enumerable.Range(0, 2).Select(number => ($"{number}.png", "image/png", Picture))]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await UploadAsync(visitor, twoMore)).StatusCode);
    }

    [Theory]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"file\"", "multipart/form-data; boundary=b")]
    [InlineData("no boundary at all", "multipart/form-data; boundary=b")]
    [InlineData("--b--\r\n", "multipart/form-data; boundary=b")]
    [InlineData("--b\r\n\r\nx\r\n--b--\r\n", "multipart/form-data")]
    [InlineData("--b\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\nnot json\r\n--b--\r\n", "multipart/form-data; boundary=b")]
    [InlineData("", "image/png")]
    public async Task A_malformed_upload_gets_400(string body, string type)
    {
        var visitor = await Bot.VisitorAsync();

        await TokenTests.AssertErrorAsync(await UploadAsync(visitor, Raw(body, type)), HttpStatusCode.BadRequest, "BadArgument");
    }

    private static Task<HttpResponseMessage> UploadAsync(DirectLineClient visitor, HttpContent content) =>
        visitor.SendAsync(HttpMethod.Post, $"conversations/{visitor.ConversationId}/upload?userId={visitor.UserId}", content);

    private static MultipartFormDataContent Form(string? activity, params (string Name, string Type, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        if (activity is not null)
            form.Add(new StringContent(activity, Encoding.UTF8, new MediaTypeHeaderValue("application/vnd.microsoft.activity")), "activity", "blob");
        foreach (var (name, type, content) in files)
            form.Add(new ByteArrayContent(content) { Headers = { ContentType = new(type) } }, "file", name);
        return form;
    }

    private static ByteArrayContent Raw(string body, string type) =>
        new(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
}
