using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.Memory.Faults;

/// <summary>The whole prompt was logged: facts and question.</summary>
[Collection<OneMemoryProcess>]
public sealed class Fault_14_Questions_and_texts_stood_in_the_log(MemoryProcess memory)
{
    [Fact]
    public async Task No_word_of_a_question_a_search_or_a_text_is_logged()
    {
        var caller = memory.Caller();
        await caller.FurnishAsync();
        await caller.ImportUnderAsync("doc", "Zanzibarquartz", "The zanzibarquartz is kept in the blue cupboard.");
        using var asked = await caller.AskAsync("Where is the zanzibarquartz kept?");
        using var streamed = await caller.AskAsync("Where is the zanzibarquartz kept?", stream: true);
        Assert.Contains("blue cupboard", await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await caller.SearchAsync("zanzibarquartz");

        Assert.DoesNotContain(memory.Process.Log.Lines, line => line.Contains("zanzibarquartz", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(memory.Process.Log.Lines, line => line.Contains(MemoryProcess.Key1, StringComparison.Ordinal));
    }
}
