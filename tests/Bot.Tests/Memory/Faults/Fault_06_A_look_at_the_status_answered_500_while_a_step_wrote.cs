using System.Net;
using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.Memory.Faults;

/// <summary>The state was a file that was read while it was being written.</summary>
[Collection<OneMemoryProcess>]
public sealed class Fault_06_A_look_at_the_status_answered_500_while_a_step_wrote(MemoryProcess memory)
{
    [Fact]
    public async Task Every_look_during_imports_and_deletes_is_answered()
    {
        var caller = memory.Caller();
        using var first = await caller.UploadAsync("doc", [], ("content.txt", "Round 0."));
        var isDone = false;
        var looks = Task.Run(async () =>
        {
            while (!Volatile.Read(ref isDone))
            {
                using var status = await caller.StatusAsync("doc");
                Assert.True(status.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"The status was {status.StatusCode}.");
                using var search = await caller.PostAsync("search", $$"""{"index":"{{caller.Index}}","query":"round"}""");
                Assert.Equal(HttpStatusCode.OK, search.StatusCode);
            }
        }, TestContext.Current.CancellationToken);

        for (var round = 1; round < 15; round++)
        {
            using var upload = await caller.UploadAsync("doc", [], ("content.txt", $"Round {round}."));
            Assert.Equal(HttpStatusCode.Accepted, upload.StatusCode);
            if (round % 5 != 0) continue;
            using var deleted = await caller.DeleteDocumentAsync("doc");
            Assert.Equal(HttpStatusCode.Accepted, deleted.StatusCode);
        }

        Volatile.Write(ref isDone, true);
        await looks;
    }
}
