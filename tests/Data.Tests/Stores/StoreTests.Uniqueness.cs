using BotSuite.Data.Sources;
using BotSuite.Data.Tables;
using Microsoft.EntityFrameworkCore;

namespace BotSuite.Data.Tests.Stores;

public abstract partial class StoreTests
{
    [Fact]
    public async Task One_index_holds_one_living_source_of_a_name()
    {
        var name = Samples.Unique("Handbook");
        var first = Samples.NewSource(name);
        await SaveAsync(first);

        await AssertTakenAsync(Samples.NewSource(name));
        await SaveAsync(Samples.NewSource(name, "other"), Samples.NewSource(name.ToUpperInvariant()));

        await ChangeAsync<Source>(first.Id, source => source.DeletedAt = Samples.Noon);
        await SaveAsync(Samples.NewSource(name));
    }

    [Fact]
    public async Task One_source_holds_one_document_of_a_key()
    {
        var library = Samples.NewLibrary();
        await SaveAsync(library);

        var second = Samples.NewDocument(library.Documents[0].Key);
        second.SourceId = library.Id;
        await AssertTakenAsync(second);
    }

    [Fact]
    public async Task One_document_holds_one_version_of_a_number_and_one_version_holds_one_passage_of_an_ordinal()
    {
        var library = Samples.NewLibrary();
        await SaveAsync(library);

        var version = Samples.NewVersion(1);
        version.DocumentId = library.Documents[0].Id;
        await AssertTakenAsync(version);

        var passage = Samples.NewPassage(1);
        passage.VersionId = library.Documents[0].Versions[0].Id;
        await AssertTakenAsync(passage);
    }

    [Fact]
    public async Task One_channel_holds_one_conversation_of_an_id_and_tells_upper_case_from_lower()
    {
        var first = Samples.NewConversation();
        await SaveAsync(first);

        var second = Samples.NewConversation();
        second.ExternalId = first.ExternalId;
        await AssertTakenAsync(second);

        second.ExternalId = first.ExternalId.ToUpperInvariant();
        await SaveAsync(second);
    }

    [Fact]
    public async Task One_conversation_holds_one_activity_of_an_id_and_one_of_a_number()
    {
        var conversation = Samples.NewConversation();
        var first = Samples.NewActivity(conversation.Id, 1);
        await SaveAsync(conversation, first);

        var sameId = Samples.NewActivity(conversation.Id, 2);
        sameId.ActivityId = first.ActivityId;
        await AssertTakenAsync(sameId);
        await AssertTakenAsync(Samples.NewActivity(conversation.Id, 1));
    }

    [Fact]
    public async Task The_inbox_takes_one_activity_once()
    {
        var first = Samples.NewInboxItem();
        await SaveAsync(first);

        var again = Samples.NewInboxItem();
        (again.ConversationExternalId, again.ActivityId) = (first.ConversationExternalId, first.ActivityId);
        await AssertTakenAsync(again);
    }

    [Fact]
    public async Task One_person_votes_once_on_a_turn()
    {
        var turn = Samples.NewTurn();
        await SaveAsync(turn, Samples.NewFeedback(turn.Id, "kim"), Samples.NewFeedback(turn.Id, "lee"));

        await AssertTakenAsync(Samples.NewFeedback(turn.Id, "kim"));
    }

    [Fact]
    public async Task A_missing_parent_is_not_taken_for_somebody_being_faster()
    {
        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(Samples.NewFeedback(Guid.NewGuid(), "kim")));
        Assert.False(store.Provider.IsUniqueViolation(failure));
    }

    [Fact]
    public async Task It_is_told_which_of_several_unique_keys_is_taken()
    {
        await using var context = store.Open();
        var (name, id) = (UniqueKey.Of<DataTable>(context, nameof(DataTable.Index), nameof(DataTable.Name)), UniqueKey.Of<DataTable>(context, nameof(DataTable.Id)));
        var first = Samples.NewTable();
        first.DeletedAt = null;
        await SaveAsync(first);
        var sameName = Samples.NewTable();
        (sameName.Name, sameName.DeletedAt) = (first.Name, null);
        var sameId = Samples.NewTable();
        sameId.Id = first.Id;

        var nameTaken = await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(sameName));
        var idTaken = await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(sameId));

        Assert.Equal((true, false), (store.Provider.IsUniqueViolation(nameTaken, name), store.Provider.IsUniqueViolation(nameTaken, id)));
        Assert.Equal((false, true), (store.Provider.IsUniqueViolation(idTaken, name), store.Provider.IsUniqueViolation(idTaken, id)));
    }

    [Fact]
    public async Task Of_many_that_insert_the_same_row_at_once_exactly_one_is_first_and_the_others_learn_it()
    {
        var name = Samples.Unique("Samples");
        var won = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            try
            {
                await SaveAsync(Samples.NewSource(name));
                return true;
            }
            catch (DbUpdateException failure) when (store.Provider.IsUniqueViolation(failure))
            {
                return false;
            }
        })));

        Assert.Equal(1, won.Count(first => first));
    }

    private async Task AssertTakenAsync(object entity)
    {
        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(entity));
        Assert.True(store.Provider.IsUniqueViolation(failure), failure.ToString());
    }
}
