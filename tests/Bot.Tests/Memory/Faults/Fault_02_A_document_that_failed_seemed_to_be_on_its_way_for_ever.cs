using System.Net;
using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.Memory.Faults;

/// <summary>Nothing in the status told of a failure, so that callers waited without end.</summary>
[Collection<OneMemoryProcess>]
public sealed class Fault_02_A_document_that_failed_seemed_to_be_on_its_way_for_ever(MemoryProcess memory)
{
    [Theory]
    [InlineData("broken.pdf", "%PDF-1.7 and nothing behind it")]
    [InlineData("strange.qqq", "words")]
    public async Task The_status_says_that_it_failed_where_and_why(string name, string text)
    {
        var caller = memory.Caller();
        using var accepted = await caller.UploadAsync("doc", [], (name, text));

        var status = await caller.EndedAsync("doc");

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        Assert.False(status.GetProperty("completed").GetBoolean());
        Assert.True(status.GetProperty("failed").GetBoolean());
        Assert.Equal("extract", status.GetProperty("failed_step").GetString());
        Assert.StartsWith(name + ": ", status.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(status.GetProperty("remaining_steps").EnumerateArray());
    }

    [Fact]
    public async Task A_step_that_is_not_known_is_refused_and_named()
    {
        using var response = await memory.Caller().UploadAsync("doc", [], [("a.txt", "words"u8.ToArray())], steps: ["extract", "translate"]);

        Assert.Contains("'translate' is not known", await MemoryCaller.ProblemAsync(response, HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_failed_does_not_hide_the_others_of_its_document()
    {
        var caller = memory.Caller();
        using var accepted = await caller.UploadAsync("doc", [], ("good.txt", "The canteen opens at noon."), ("strange.qqq", "words"));

        var status = await caller.EndedAsync("doc");
        await Waiting.UntilAsync(async () => (await caller.FindAsync("canteen")).Count == 1);

        Assert.True(status.GetProperty("failed").GetBoolean());
        Assert.Equal(["good.txt", "strange.qqq"], status.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("name").GetString()));
    }
}
