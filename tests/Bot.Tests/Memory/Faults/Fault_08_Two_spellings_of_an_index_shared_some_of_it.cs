using System.Net;
using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.Memory.Faults;

/// <summary>One set of vectors, two sets of files: searches leaked across, the status was 404, the list showed a name that nobody used.</summary>
[Collection<OneMemoryProcess>]
public sealed class Fault_08_Two_spellings_of_an_index_shared_some_of_it(MemoryProcess memory)
{
    [Theory]
    [InlineData("Team_{0}", "team-{0}")]
    [InlineData("team.{0}", "TEAM {0}")]
    [InlineData(" team:{0} ", "team/{0}")]
    public async Task Every_spelling_is_the_same_index_under_one_name(string one, string other)
    {
        var unique = Guid.NewGuid().ToString("N")[..12];
        var (first, second) = (memory.Caller(string.Format(null, one, unique)), memory.Caller(string.Format(null, other, unique)));
        using var accepted = await first.UploadAsync("doc", [], ("content.txt", "The lift is on the left."));
        var told = await MemoryCaller.JsonOf(accepted);

        var status = await second.EndedAsync("doc");

        Assert.Equal($"team-{unique}", told.GetProperty("index").GetString());
        Assert.Equal($"team-{unique}", status.GetProperty("index").GetString());
        Assert.Equal(["doc"], await second.FindAsync("lift"));
        Assert.Equal($"team-{unique}", (await first.SearchAsync("lift")).GetProperty("results")[0].GetProperty("index").GetString());
        using var file = await second.GetAsync($"download?index={Uri.EscapeDataString(second.Index)}&documentId=doc&filename=content.txt");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        using var list = await second.GetAsync("indexes");
        Assert.Single(
            (await MemoryCaller.JsonOf(list)).GetProperty("results").EnumerateArray().Select(index => index.GetProperty("name").GetString()),
            name => name!.Contains(unique, StringComparison.OrdinalIgnoreCase));
    }
}
