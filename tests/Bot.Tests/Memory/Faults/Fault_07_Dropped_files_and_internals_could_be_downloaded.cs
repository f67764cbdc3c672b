using System.Net;
using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.Memory.Faults;

/// <summary>What a second import left out stayed, and so did files of the pipeline itself.</summary>
[Collection<OneMemoryProcess>]
public sealed class Fault_07_Dropped_files_and_internals_could_be_downloaded(MemoryProcess memory)
{
    [Fact]
    public async Task A_file_that_does_not_come_again_is_gone()
    {
        var caller = memory.Caller();
        using var two = await caller.UploadAsync("doc", [], ("one.txt", "The red tram goes north."), ("two.txt", "The blue tram goes south."));
        await caller.EndedAsync("doc");
        Assert.Equal(2, (await caller.SearchAsync("tram goes")).GetProperty("results").GetArrayLength());

        using var one = await caller.UploadAsync("doc", [], ("one.txt", "The red tram goes north."));
        var status = await caller.EndedAsync("doc");
        await Waiting.UntilAsync(async () => (await caller.SearchAsync("tram goes")).GetProperty("results").GetArrayLength() == 1);

        Assert.Equal(["one.txt"], status.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("name").GetString()));
        await Waiting.UntilAsync(async () => await DownloadAsync(caller, "two.txt") == HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.OK, await DownloadAsync(caller, "one.txt"));
    }

    [Theory]
    [InlineData("__pipeline_status.json")]
    [InlineData("content.txt.partition.0.txt")]
    [InlineData("content.txt.extract.txt")]
    [InlineData("../content.txt")]
    [InlineData("./content.txt")]
    [InlineData("CONTENT.TXT")]
    [InlineData("..%2f..%2fbotsuite.db")]
    [InlineData("%00")]
    public async Task Nothing_but_the_files_that_came_can_be_downloaded(string name)
    {
        var caller = memory.Caller();
        await caller.ImportAsync("doc", "The red tram goes north.");

        Assert.Equal(HttpStatusCode.NotFound, await DownloadAsync(caller, name));
    }

    private static async Task<HttpStatusCode> DownloadAsync(MemoryCaller caller, string name)
    {
        using var response = await caller.GetAsync($"download?index={caller.Index}&documentId=doc&filename={name}");
        return response.StatusCode;
    }
}
