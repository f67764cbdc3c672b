using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.Memory.Faults;

/// <summary>Whatever had been retrieved was called relevant.</summary>
[Collection<OneMemoryProcess>]
public sealed class Fault_19_Sources_were_named_that_nothing_was_taken_from(MemoryProcess memory)
{
    [Fact]
    public async Task An_answer_names_the_sources_that_it_is_made_of()
    {
        var caller = memory.Caller();
        await caller.FurnishAsync();
        await caller.ImportUnderAsync("vpn", "VPN access", "VPN access is requested in the service portal under network access.");
        await caller.ImportUnderAsync("gym", "Gym", "The gym in the basement opens at six in the morning.");
        await caller.ImportUnderAsync("park", "Parking permits", "Parking permits are handed out at the reception.");

        using var response = await caller.AskAsync("How is VPN access requested?");
        var answer = await MemoryCaller.JsonOf(response);

        Assert.Equal("vpn", Assert.Single(answer.GetProperty("relevantSources").EnumerateArray()).GetProperty("documentId").GetString());
    }
}
