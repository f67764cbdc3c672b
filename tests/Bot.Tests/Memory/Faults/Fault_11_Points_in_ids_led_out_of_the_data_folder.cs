using System.Net;
using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.Memory.Faults;

/// <summary>Ids became paths: reads and writes outside the folder of the index.</summary>
[Collection<OneMemoryProcess>]
public sealed class Fault_11_Points_in_ids_led_out_of_the_data_folder(MemoryProcess memory)
{
    [Theory]
    [InlineData("../../etc", "doc", "passwd.txt")]
    [InlineData("..", "..", "..")]
    [InlineData("safe", "..", "../../../etc/passwd")]
    [InlineData("safe", "...", "..\\..\\boot.txt")]
    public async Task They_are_names_like_any_other_and_no_file_is_touched(string index, string documentId, string fileName)
    {
        var caller = memory.Caller(index + Guid.NewGuid().ToString("N")[..8]);
        using var accepted = await caller.UploadAsync(documentId, [], (fileName, "The archive is in the cellar."));

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        var status = await caller.EndedAsync(documentId);
        var name = status.GetProperty("files")[0].GetProperty("name").GetString()!;
        Assert.DoesNotContain('/', name);
        Assert.DoesNotContain('\\', name);
        Assert.NotEqual("..", name);
        using var other = await caller.GetAsync($"download?index={Uri.EscapeDataString(caller.Index)}&documentId={documentId}&filename={Uri.EscapeDataString("../../../../etc/passwd")}");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        using var deleted = await caller.DeleteDocumentAsync(documentId);
        Assert.Equal(HttpStatusCode.Accepted, deleted.StatusCode);
    }
}
