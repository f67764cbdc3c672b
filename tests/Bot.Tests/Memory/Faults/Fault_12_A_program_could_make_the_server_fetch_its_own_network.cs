using System.Net;
using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.Memory.Faults;

/// <summary>An uploaded address was fetched whatever it was, and the reply became searchable: the check of addresses was the client's.</summary>
[Collection<OneMemoryProcess>]
public sealed class Fault_12_A_program_could_make_the_server_fetch_its_own_network(MemoryProcess memory)
{
    [Theory]
    [InlineData("http://127.0.0.1:{0}/memory/health")]
    [InlineData("http://localhost:{0}/memory/health")]
    [InlineData("http://[::1]:{0}/memory/health")]
    [InlineData("http://2130706433:{0}/memory/health")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://10.0.0.1/")]
    public async Task An_address_that_leads_inside_fails_and_nothing_of_it_is_found(string address)
    {
        var caller = memory.Caller();
        using var accepted = await caller.UploadAsync("page", [], ("content.url", string.Format(null, address, memory.Process.Address.Port)));

        var status = await caller.EndedAsync("page");

        Assert.True(status.GetProperty("failed").GetBoolean());
        Assert.NotEmpty(status.GetProperty("error").GetString()!);
        Assert.Empty(await caller.FindAsync("service running root"));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/a")]
    [InlineData("no address at all")]
    [InlineData("")]
    public async Task What_is_no_address_of_the_web_is_refused(string content)
    {
        using var response = await memory.Caller().UploadAsync("page", [], ("content.url", content));

        Assert.Contains("does not hold the address of a page", await MemoryCaller.ProblemAsync(response, HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }
}
