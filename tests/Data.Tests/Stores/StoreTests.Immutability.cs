using BotSuite.Data.Audit;
using BotSuite.Data.Releases;
using BotSuite.Data.Sources;
using BotSuite.Data.Tables;

namespace BotSuite.Data.Tests.Stores;

public abstract partial class StoreTests
{
    [Fact]
    public async Task A_stored_version_refuses_to_change()
    {
        var library = Samples.NewLibrary();
        await SaveAsync(library);
        var version = library.Documents[0].Versions[0];

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => ChangeAsync<DocumentVersion>(version.Id, stored => stored.Text = "Nothing can be returned."));

        Assert.Contains(version.Id.ToString(), refusal.Message, StringComparison.Ordinal);
        Assert.Contains("new version", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync<DocumentVersion>(stored => stored.Id == version.Id && stored.Text == version.Text));
    }

    [Fact]
    public async Task A_stored_version_refuses_another_tag()
    {
        var library = Samples.NewLibrary();
        await SaveAsync(library);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => ChangeAsync<DocumentVersion>(library.Documents[0].Versions[0].Id, stored => stored.Tags.Add("secret")));
    }

    [Fact]
    public async Task A_stored_passage_refuses_to_change()
    {
        var library = Samples.NewLibrary();
        await SaveAsync(library);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => ChangeAsync<Passage>(library.Documents[0].Versions[0].Passages[0].Id, stored => stored.End++));
    }

    [Fact]
    public async Task A_stored_row_of_a_table_refuses_to_change()
    {
        var table = Samples.NewTable();
        var row = Samples.NewTableRow(table.Id);
        await SaveAsync(table);
        await SaveAsync(row);

        await Assert.ThrowsAsync<InvalidOperationException>(() => ChangeAsync<DataTableRow>(row.Id, stored => stored.CellsJson = "[]"));
    }

    [Fact]
    public async Task An_edition_of_a_table_may_be_finished_once_and_then_refuses_to_change()
    {
        var table = Samples.NewTable();
        var edition = Samples.NewTableEdition(table.Id);
        edition.CurrentAt = null;
        await SaveAsync(table);
        await SaveAsync(edition);

        await ChangeAsync<TableEdition>(edition.Id, stored => stored.CurrentAt = Samples.Noon);

        await Assert.ThrowsAsync<InvalidOperationException>(() => ChangeAsync<TableEdition>(edition.Id, stored => stored.SentencesJson = "[1]"));
    }

    [Fact]
    public async Task A_version_may_be_purged()
    {
        var library = Samples.NewLibrary();
        await SaveAsync(library);
        var id = library.Documents[0].Versions[0].Id;

        await DeleteAsync<DocumentVersion>(id);

        Assert.Equal(0, await CountAsync<Passage>(passage => passage.VersionId == id));
    }

    [Fact]
    public async Task An_audit_entry_refuses_to_change_and_to_go()
    {
        var entry = Samples.NewAuditEntry();
        await SaveAsync(entry);

        await Assert.ThrowsAsync<InvalidOperationException>(() => ChangeAsync<AuditEntry>(entry.Sequence, stored => stored.Actor = "lee"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => DeleteAsync<AuditEntry>(entry.Sequence));
    }

    [Theory]
    [InlineData(ReleaseState.Published)]
    [InlineData(ReleaseState.Superseded)]
    public async Task A_release_that_has_been_live_keeps_its_bundle(ReleaseState state)
    {
        var release = Samples.NewRelease(state);
        await SaveAsync(release);

        await Assert.ThrowsAsync<InvalidOperationException>(() => ChangeAsync<Release>(release.Id, stored => stored.BundleJson = "{}"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ChangeAsync<Release>(release.Id, stored => stored.State = ReleaseState.Draft));
        await Assert.ThrowsAsync<InvalidOperationException>(() => DeleteAsync<Release>(release.Id));
    }

    [Fact]
    public async Task A_bundle_cannot_be_changed_in_the_same_save_that_takes_its_release_off_the_air()
    {
        var release = Samples.NewRelease(ReleaseState.Published);
        await SaveAsync(release);

        await Assert.ThrowsAsync<InvalidOperationException>(() => ChangeAsync<Release>(
            release.Id, stored => (stored.State, stored.BundleJson) = (ReleaseState.Superseded, "{}")));
    }

    [Fact]
    public async Task A_draft_changes_and_goes_live_and_a_live_release_is_superseded_and_comes_back()
    {
        var release = Samples.NewRelease(ReleaseState.Draft);
        await SaveAsync(release);

        await ChangeAsync<Release>(release.Id, stored => (stored.BundleJson, stored.State) = ("{\"a\":2}", ReleaseState.Published));
        await ChangeAsync<Release>(release.Id, stored => stored.State = ReleaseState.Superseded);
        await ChangeAsync<Release>(release.Id, stored => (stored.State, stored.PublishedAt) = (ReleaseState.Published, Samples.Noon.AddDays(1)));

        Assert.Equal(1, await CountAsync<Release>(stored => stored.Id == release.Id && stored.BundleJson == "{\"a\":2}"));
    }
}
