using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.Memory.Faults;

/// <summary>The old records went before the new ones came.</summary>
[Collection<OneMemoryProcess>]
public sealed class Fault_05_A_search_during_a_second_import_found_nothing(MemoryProcess memory)
{
    [Theory]
    [InlineData("content.txt")]
    [InlineData("content.md")]
    public async Task Every_search_finds_the_old_text_or_the_new(string nameOfTheNew)
    {
        var caller = memory.Caller();
        await caller.ImportAsync("doc", "The harbour ferry leaves at 7.");
        for (var round = 0; round < 3; round++)
        {
            var name = round % 2 == 0 ? nameOfTheNew : "content.txt";
            using var accepted = await caller.UploadAsync("doc", [], (name, $"The harbour ferry leaves at {8 + round}."));
            var isNew = false;
            while (!isNew)
            {
                var found = await caller.SearchAsync("harbour ferry");
                var texts = found.GetProperty("results").EnumerateArray()
                    .SelectMany(citation => citation.GetProperty("partitions").EnumerateArray()).Select(part => part.GetProperty("text").GetString()!).ToArray();
                Assert.NotEmpty(texts);
                isNew = texts is [var only] && only.Contains($"at {8 + round}", StringComparison.Ordinal);
            }
        }
    }
}
