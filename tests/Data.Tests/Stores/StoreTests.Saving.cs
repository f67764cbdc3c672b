using BotSuite.Data.Cases;
using BotSuite.Data.Conversations;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BotSuite.Data.Tests.Stores;

public abstract partial class StoreTests
{
    [Fact]
    public async Task The_second_of_two_editors_learns_that_somebody_was_there()
    {
        var source = Samples.NewSource();
        await SaveAsync(source);
        await using var mine = store.Open();
        await using var yours = store.Open();
        var my = await mine.Sources.SingleAsync(one => one.Id == source.Id, Cancelled);
        var your = await yours.Sources.SingleAsync(one => one.Id == source.Id, Cancelled);

        my.Domain = "legal";
        await mine.SaveChangesAsync(Cancelled);
        your.Domain = "medical";

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => yours.SaveChangesAsync(Cancelled));
        Assert.Equal(1, await CountAsync<Source>(one => one.Id == source.Id && one.Domain == "legal"));
    }

    [Fact]
    public async Task Every_entity_with_a_revision_gets_a_new_one_with_each_save()
    {
        var openCase = Samples.NewCase();
        await SaveAsync(openCase);
        var first = openCase.Revision;
        await ChangeAsync<Case>(openCase.Id, one => one.State = CaseState.Closed);

        Assert.NotEqual(Guid.Empty, first);
        Assert.Equal(1, await CountAsync<Case>(one => one.Id == openCase.Id && one.Revision != first && one.Revision != Guid.Empty));
    }

    [Fact]
    public void Every_property_named_revision_is_a_concurrency_token()
    {
        using var context = store.Open();
        var revisions = context.Model.GetEntityTypes().Select(type => type.FindProperty("Revision")).OfType<IProperty>().ToArray();

        Assert.Equal(10, revisions.Length);
        Assert.All(revisions, revision => Assert.True(revision.IsConcurrencyToken, revision.DeclaringType.DisplayName()));
    }

    [Fact]
    public async Task Times_come_back_as_utc_whatever_they_were_given_as()
    {
        var local = new DateTime(2026, 7, 1, 9, 30, 0, DateTimeKind.Local);
        var (asLocal, asUnspecified) = (Samples.NewConversation(), Samples.NewConversation());
        asLocal.CreatedAt = local;
        asUnspecified.CreatedAt = new DateTime(2026, 7, 1, 9, 30, 0, DateTimeKind.Unspecified);
        await SaveAsync(asLocal, asUnspecified);

        await using var context = store.Open();
        var first = await context.Conversations.SingleAsync(one => one.Id == asLocal.Id, Cancelled);
        var second = await context.Conversations.SingleAsync(one => one.Id == asUnspecified.Id, Cancelled);
        Assert.Equal((local.ToUniversalTime(), DateTimeKind.Utc), (first.CreatedAt, first.CreatedAt.Kind));
        Assert.Equal((new DateTime(2026, 7, 1, 9, 30, 0, DateTimeKind.Utc), DateTimeKind.Utc), (second.CreatedAt, second.CreatedAt.Kind));
    }

    [Fact]
    public async Task A_time_finds_its_own_row_although_it_was_finer_than_the_database_keeps()
    {
        var item = Samples.NewInboxItem();
        item.ReceivedAt = Samples.Noon.AddTicks(7);
        await SaveAsync(item);

        Assert.Equal(1, await CountAsync<InboxItem>(one => one.Id == item.Id && one.ReceivedAt == item.ReceivedAt));
    }

    [Fact]
    public async Task Turns_are_counted_by_day_in_the_database()
    {
        var index = Samples.Unique("index");
        var turns = Enumerable.Range(0, 3).Select(_ => Samples.NewTurn()).ToArray();
        foreach (var turn in turns) turn.Index = index;
        turns[2].StartedAt = Samples.Noon.AddDays(1);
        await SaveAsync(turns);

        await using var context = store.Open();
        var days = await context.Turns.Where(turn => turn.Index == index)
            .GroupBy(turn => turn.StartedAt.Date).Select(day => new { day.Key, Count = day.Count(), Cost = day.Sum(turn => turn.Cost) })
            .OrderBy(day => day.Key).ToListAsync(Cancelled);
        Assert.Equal([(2, 0.002468m), (1, 0.001234m)], days.Select(day => (day.Count, day.Cost)));
    }

    [Fact]
    public async Task Text_that_is_longer_than_its_column_is_refused_before_it_reaches_any_database()
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => SaveAsync(Samples.NewSource(new string('n', 201))));
        Assert.Contains("Source.Name is 201 characters long; at most 200 fit.", refusal.Message, StringComparison.Ordinal);

        await SaveAsync(Samples.NewSource(Samples.Unique(new string('n', 160))));
    }

    [Fact]
    public async Task The_longest_ids_that_are_allowed_fit_into_the_index_in_any_script()
    {
        var item = Samples.NewInboxItem();
        item.ChannelId = new string('채', 32);
        item.ConversationExternalId = Samples.Unique("대화") + new string('화', 365);
        item.ActivityId = new string('활', 400);
        Assert.Equal(400, item.ConversationExternalId.Length);
        await SaveAsync(item);

        Assert.Equal(1, await CountAsync<InboxItem>(one => one.ConversationExternalId == item.ConversationExternalId));
    }

    [Fact]
    public async Task A_character_that_a_database_cannot_hold_does_not_lose_the_turn()
    {
        var turn = Samples.NewTurn();
        turn.Question = "a\0b \uD83D c \uDE42 d 🙂";
        await SaveAsync(turn);

        await using var context = store.Open();
        Assert.Equal("a\uFFFDb \uFFFD c \uFFFD d 🙂", (await context.Turns.SingleAsync(one => one.Id == turn.Id, Cancelled)).Question);
    }

    [Fact]
    public async Task A_nul_in_a_version_is_refused_because_it_would_make_its_proofs_wrong()
    {
        var library = Samples.NewLibrary();
        library.Documents[0].Versions[0].Text = "a\0b";
        await Assert.ThrowsAsync<InvalidOperationException>(() => SaveAsync(library));
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_a_list_of_words_is_replaced_too()
    {
        var library = Samples.NewLibrary();
        library.Documents[0].Versions[0].Tags = ["ok", "\uD83D"];
        await SaveAsync(library);

        await using var context = store.Open();
        var id = library.Documents[0].Versions[0].Id;
        Assert.Equal(["ok", "\uFFFD"], (await context.DocumentVersions.SingleAsync(one => one.Id == id, Cancelled)).Tags);
    }

    [Fact]
    public async Task Words_in_lists_can_be_asked_for()
    {
        var library = Samples.NewLibrary();
        await SaveAsync(library);

        Assert.Equal(1, await CountAsync<DocumentVersion>(version => version.Document!.SourceId == library.Id && version.Tags.Contains("반품")));
    }

    [Fact]
    public async Task A_thumb_is_stored_by_its_name()
    {
        var turn = Samples.NewTurn();
        await SaveAsync(turn, Samples.NewFeedback(turn.Id, "kim"));

        await using var context = store.Open();
        var connection = context.Database.GetDbConnection();
        await context.Database.OpenConnectionAsync(Cancelled);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM \"Feedback\" WHERE \"Reaction\" = 'Dislike' AND \"Reason\" = 'OutOfDate'";
        Assert.True(Convert.ToInt64(await command.ExecuteScalarAsync(Cancelled), System.Globalization.CultureInfo.InvariantCulture) > 0);
    }
}
