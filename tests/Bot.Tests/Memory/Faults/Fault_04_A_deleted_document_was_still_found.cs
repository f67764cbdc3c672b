using System.Net;
using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.Memory.Faults;

/// <summary>The status was 404 at once after a delete, while the records were still there.</summary>
[Collection<OneMemoryProcess>]
public sealed class Fault_04_A_deleted_document_was_still_found(MemoryProcess memory)
{
    [Fact]
    public async Task When_the_delete_is_accepted_the_document_is_neither_found_nor_told_of()
    {
        var caller = memory.Caller();
        await caller.ImportAsync("stays", "The north gate closes at ten.");
        for (var round = 0; round < 5; round++)
        {
            await caller.ImportAsync("goes", "The south gate closes at nine.");
            Assert.Contains("goes", await caller.FindAsync("gate closes"));

            using var deleted = await caller.DeleteDocumentAsync("goes");

            Assert.Equal(HttpStatusCode.Accepted, deleted.StatusCode);
            Assert.Equal(["stays"], await caller.FindAsync("gate closes"));
            using var status = await caller.StatusAsync("goes");
            Assert.Equal("Document not found", await MemoryCaller.ProblemAsync(status, HttpStatusCode.NotFound));
            using var file = await caller.GetAsync($"download?index={caller.Index}&documentId=goes&filename=content.txt");
            Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
        }
    }

    [Fact]
    public async Task When_the_delete_of_an_index_is_accepted_nothing_of_it_is_found_or_listed()
    {
        var caller = memory.Caller();
        await caller.ImportAsync("a", "The north gate closes at ten.");

        using var deleted = await caller.SendAsync(HttpMethod.Delete, $"indexes?index={caller.Index}");

        Assert.Equal(HttpStatusCode.Accepted, deleted.StatusCode);
        Assert.Empty(await caller.FindAsync("gate"));
        using var list = await caller.GetAsync("indexes");
        Assert.DoesNotContain(caller.Index, await list.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var again = await caller.SendAsync(HttpMethod.Delete, $"indexes?index={caller.Index}");
        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
    }
}
