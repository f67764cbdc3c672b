using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.Memory.Faults;

/// <summary>A search without a query gave a relevance that JSON cannot hold.</summary>
[Collection<OneMemoryProcess>]
public sealed class Fault_01_A_search_by_filter_alone_answered_500(MemoryProcess memory)
{
    [Fact]
    public async Task A_search_without_a_query_lists_what_passes_the_filter()
    {
        var caller = memory.Caller();
        await caller.ImportAsync("a", "The printer stands on the second floor.", "team:it");
        await caller.ImportAsync("b", "Leave is asked for in the portal.", "team:hr");

        var found = await caller.SearchAsync("", """[{"team":["it"]}]""");

        Assert.False(found.GetProperty("noResult").GetBoolean());
        var citation = Assert.Single(found.GetProperty("results").EnumerateArray());
        Assert.Equal("a", citation.GetProperty("documentId").GetString());
        Assert.Equal(0, citation.GetProperty("partitions")[0].GetProperty("relevance").GetDouble());
    }

    [Fact]
    public async Task A_search_for_summaries_answers_though_there_are_none()
    {
        var caller = memory.Caller();
        await caller.ImportAsync("a", "The printer stands on the second floor.");

        Assert.True((await caller.SearchAsync("", """[{"__synth":["summary"]}]""")).GetProperty("noResult").GetBoolean());
    }
}
