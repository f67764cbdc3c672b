using System.Net;
using BotSuite.Bot.Tests.Drivers;

namespace BotSuite.Bot.Tests.Memory.Faults;

/// <summary>One key was all keys: no rights by index or by document.</summary>
[Collection<OneMemoryProcess>]
public sealed class Fault_13_Every_key_saw_every_index(MemoryProcess memory)
{
    private const string Desk = "shared-desk";

    [Fact]
    public async Task A_key_with_rights_finds_lists_and_answers_from_nothing_else()
    {
        var all = memory.Caller(Desk);
        var team = memory.Caller(Desk, MemoryProcess.TeamKey);
        await all.ImportAsync("it-1", "The vault code for printers is kept by the service desk.", "team:it");
        await all.ImportAsync("hr-1", "The vault code for salaries is kept by the payroll office.", "team:hr");

        Assert.Equal(["it-1"], await team.FindAsync("vault code"));
        Assert.Equal(["it-1"], await team.FindAsync("vault code", """[{"team":["hr"]},{"team":["it"]}]"""));
        Assert.Empty(await team.FindAsync("vault code", """[{"team":["hr"]}]"""));
        Assert.Equal(["it-1"], await team.FindAsync("", """[{"lang":[]}]"""));
        using var documents = await team.GetAsync($"documents?index={Desk}");
        Assert.Equal(["it-1"], (await MemoryCaller.JsonOf(documents)).GetProperty("results").EnumerateArray().Select(document => document.GetProperty("document_id").GetString()));
        using var asked = await team.AskAsync("Who keeps the vault code for salaries?");
        Assert.DoesNotContain("payroll", await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var status = await team.StatusAsync("hr-1");
        Assert.Equal(HttpStatusCode.NotFound, status.StatusCode);
        using var file = await team.GetAsync($"download?index={Desk}&documentId=hr-1&filename=content.txt");
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
        using var deleted = await team.DeleteDocumentAsync("hr-1");
        Assert.Equal(HttpStatusCode.Accepted, deleted.StatusCode);
        Assert.Contains("hr-1", await all.FindAsync("vault code"));
    }

    [Fact]
    public async Task A_key_with_rights_writes_nothing_that_it_may_not_see()
    {
        var all = memory.Caller(Desk);
        var team = memory.Caller(Desk, MemoryProcess.TeamKey);
        await all.ImportAsync("hr-2", "Bonuses are paid in March.", "team:hr");

        using var untagged = await team.UploadAsync("it-2", [], ("a.txt", "words"));
        using var foreign = await team.UploadAsync("it-2", ["team:hr"], ("a.txt", "words"));
        using var over = await team.UploadAsync("hr-2", ["team:it"], ("content.txt", "words"));
        using var index = await team.SendAsync(HttpMethod.Delete, $"indexes?index={Desk}");

        Assert.All([untagged, foreign, over, index], response => Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode));
        Assert.Equal(["hr-2"], await all.FindAsync("bonuses March"));
        await team.ImportAsync("it-2", "Badges are made in room 4.", "team:it");
        Assert.Equal(["it-2"], await team.FindAsync("badges room"));
        // The index is the only one that the key may use, and the other test lists what is in it.
        foreach (var document in (string[])["it-2", "hr-2"])
            (await all.DeleteDocumentAsync(document)).Dispose();
    }

    [Fact]
    public async Task A_key_with_rights_uses_no_other_index()
    {
        var other = memory.Caller();
        await other.ImportAsync("a", "The vault code is 7.", "team:it");
        var team = memory.Caller(other.Index, MemoryProcess.TeamKey);

        using var search = await team.PostAsync("search", $$"""{"index":"{{other.Index}}","query":"vault"}""");
        using var ask = await team.AskAsync("What is the vault code?");
        using var stream = await team.AskAsync("What is the vault code?", stream: true);
        using var upload = await team.UploadAsync("b", ["team:it"], ("a.txt", "words"));
        using var status = await team.StatusAsync("a");
        using var standard = await memory.Caller("", MemoryProcess.TeamKey).PostAsync("search", """{"query":"vault"}""");
        using var list = await team.GetAsync("indexes");

        Assert.All([search, ask, stream, upload, status, standard], response => Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode));
        Assert.DoesNotContain(other.Index, await list.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_cannot_say_of_itself_that_it_belongs_to_another_document()
    {
        var caller = memory.Caller();
        using var accepted = await caller.UploadAsync("real", [],
            ("a.jsonl", """{"id":"1","question":"Where is the key?","answer":"Under the mat.","tags":["__document_id:other","note"]}"""));
        await caller.EndedAsync("real");

        Assert.Empty(await caller.FindAsync("key", """[{"__document_id":["other"]}]"""));
        Assert.Equal(["real"], await caller.FindAsync("key", """[{"__document_id":["real"]}]"""));
    }
}
