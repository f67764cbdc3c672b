using System.Collections;
using BotSuite.Data.Cases;
using BotSuite.Data.Releases;
using BotSuite.Data.Sources;
using BotSuite.Data.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BotSuite.Data.Tests.Stores;

public abstract partial class StoreTests
{
    [Fact]
    public async Task Every_property_of_every_entity_comes_back_as_it_was_stored()
    {
        var conversation = Samples.NewConversation();
        var turn = Samples.NewTurn(conversation.Id);
        var openCase = Samples.NewCase();
        openCase.Turns.Add(new CaseTurn { TurnId = turn.Id, JoinedAt = Samples.Noon });
        var library = Samples.NewLibrary();
        library.DeletedAt = library.Documents[0].DeletedAt = Samples.Noon;
        var item = Samples.NewInboxItem();
        (item.LeaseOwner, item.LeaseUntil, item.FinishedAt) = ("bot-1", Samples.Noon, Samples.Noon);

        var run = Samples.NewRun(library.Id);
        var table = Samples.NewTable();
        var account = Samples.NewAccount();

        await using var writing = store.Open();
        writing.AddRange(
            run, Samples.NewRunEntry(run.Id), Samples.NewItem(library.Id), Samples.NewFile(), Samples.NewDuplicate(), Samples.NewEmbedding(),
            Samples.NewSearchIndex(), Samples.NewSynonym(), table, Samples.NewTableRow(table.Id), Samples.NewTableEdition(table.Id));
        writing.AddRange(
            library, new DocumentChange { Index = "default", DocumentId = library.Documents[0].Id, At = Samples.Noon },
            conversation, Samples.NewActivity(conversation.Id, 1), Samples.NewAttachment(conversation.Id), item,
            turn, Samples.NewFeedback(turn.Id, "u"), openCase, account, Samples.NewAccountClaim(account.Id), Samples.NewAccountLogin(account.Id), Samples.NewAccountToken(account.Id), Samples.NewRelease(ReleaseState.Published), Samples.NewAuditEntry());
        await writing.SaveChangesAsync(Cancelled);

        var written = writing.ChangeTracker.Entries().ToArray();
        Assert.Empty(writing.Model.GetEntityTypes().Except(written.Select(entry => entry.Metadata)));
        await using var reading = store.Open();
        foreach (var entry in written) await AssertSameAsync(entry, reading);
    }

    private static async Task AssertSameAsync(EntityEntry written, BotSuiteDbContext reading)
    {
        var key = written.Metadata.FindPrimaryKey()!.Properties.Select(property => written.CurrentValues[property]).ToArray();
        var read = await reading.FindAsync(written.Metadata.ClrType, key, Cancelled);
        Assert.NotNull(read);
        foreach (var property in written.Metadata.GetProperties())
        {
            var expected = written.CurrentValues[property];
            var actual = reading.Entry(read).CurrentValues[property];
            var name = $"{written.Metadata.ClrType.Name}.{property.Name}";
            Assert.True(expected is not null, $"The sample leaves {name} null, so nothing is shown about it.");
            if (expected is IEnumerable and not string) Assert.Equal((IEnumerable)expected, (IEnumerable?)actual);
            else Assert.True(expected.Equals(actual), $"{name}: {expected} was stored, {actual} came back.");
            if (actual is DateTime time) Assert.Equal(DateTimeKind.Utc, time.Kind);
        }
    }

    [Fact]
    public async Task The_stages_of_a_turn_come_back_in_order_and_can_be_asked_for()
    {
        var turn = Samples.NewTurn();
        await SaveAsync(turn);

        await using var context = store.Open();
        var read = await context.Turns.SingleAsync(one => one.Id == turn.Id && one.Stages.Any(stage => stage.Microseconds > 1_000), Cancelled);
        Assert.Equal([("retrieve", 1_500L), ("write", 250L)], read.Stages.Select(stage => (stage.Stage, stage.Microseconds)));
    }

    [Fact]
    public async Task A_version_added_to_a_stored_document_is_inserted_and_not_taken_for_a_known_one()
    {
        var library = Samples.NewLibrary();
        await SaveAsync(library);

        await ChangeAsync<Document>(library.Documents[0].Id, document =>
        {
            var version = Samples.NewVersion(2);
            version.Passages.Add(Samples.NewPassage(0));
            document.Versions.Add(version);
            document.CurrentVersionId = version.Id;
        });

        Assert.Equal(2, await CountAsync<DocumentVersion>(version => version.DocumentId == library.Documents[0].Id));
    }

    [Fact]
    public async Task A_purged_source_takes_its_documents_versions_and_passages_along_and_leaves_the_proofs()
    {
        var library = Samples.NewLibrary();
        var version = library.Documents[0].Versions[0];
        var turn = Samples.NewTurn();
        turn.Sentences[0].Proofs[0].VersionId = version.Id;
        await SaveAsync(library, turn);

        await DeleteAsync<Source>(library.Id);

        Assert.Equal(0, await CountAsync<Document>(document => document.SourceId == library.Id));
        Assert.Equal(0, await CountAsync<Passage>(passage => passage.VersionId == version.Id));
        Assert.Equal(1, await CountAsync<Proof>(proof => proof.VersionId == version.Id));
    }

    [Fact]
    public async Task A_deleted_conversation_leaves_its_turns_in_the_ledger()
    {
        var conversation = Samples.NewConversation();
        var turn = Samples.NewTurn(conversation.Id);
        await SaveAsync(conversation, Samples.NewActivity(conversation.Id, 1), turn);

        await DeleteAsync<Conversations.Conversation>(conversation.Id);

        Assert.Equal(1, await CountAsync<Turn>(one => one.Id == turn.Id && one.ConversationId == null));
        Assert.Equal(0, await CountAsync<Conversations.ConversationActivity>(activity => activity.ConversationId == conversation.Id));
    }

    [Fact]
    public async Task A_deleted_turn_takes_everything_that_hangs_on_it_along()
    {
        var turn = Samples.NewTurn();
        var openCase = Samples.NewCase();
        openCase.Turns.Add(new CaseTurn { TurnId = turn.Id, JoinedAt = Samples.Noon });
        await SaveAsync(turn, openCase, Samples.NewFeedback(turn.Id, "u"));

        await DeleteAsync<Turn>(turn.Id);

        Assert.Equal(0, await CountAsync<Proof>(proof => proof.TurnId == turn.Id));
        Assert.Equal(0, await CountAsync<Feedback>(feedback => feedback.TurnId == turn.Id));
        Assert.Equal(0, await CountAsync<CaseTurn>(member => member.TurnId == turn.Id));
        Assert.Equal(1, await CountAsync<Case>(one => one.Id == openCase.Id));
    }
}
