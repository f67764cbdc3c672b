using System.Text.Json;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Tests.Builder;

public sealed class BotStateTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly WatchedStorage _storage = new();
    private readonly ConversationState _conversation;
    private readonly UserState _user;

    public BotStateTests()
    {
        (_conversation, _user) = (new ConversationState(_storage), new UserState(_storage));
        _adapter.Use(new AutoSaveStateMiddleware(_conversation, _user));
    }

    [Fact]
    public async Task What_a_turn_changes_in_place_is_there_in_the_next()
    {
        var order = _conversation.CreateProperty<Order>("order");
        await TurnAsync(async turn => (await order.GetAsync(turn, () => new Order()))!.Items.Add("lamp"));
        await TurnAsync(async turn => (await order.GetAsync(turn, () => new Order()))!.Items.Add("chair"));

        Assert.Equal(["lamp", "chair"], (await SeenAsync(order))!.Items);
    }

    [Fact]
    public async Task A_conversation_and_a_person_have_states_of_their_own()
    {
        var place = _conversation.CreateProperty<string>("note");
        var person = _user.CreateProperty<string>("note");
        await TurnAsync(async turn =>
        {
            await place.SetAsync(turn, "of the place");
            await person.SetAsync(turn, "of the person");
        });

        Assert.Equal(["msteams/conversations/a:1", "msteams/users/29:anna"], _storage.Written.Order(StringComparer.Ordinal));
        Assert.Equal("of the person", await SeenAsync(person, activity => activity.Conversation!.Id = "a:2"));
        Assert.Null(await SeenAsync(place, activity => activity.Conversation!.Id = "a:2"));
        Assert.Null(await SeenAsync(person, activity => activity.From!.Id = "29:bert"));
        Assert.Null(await SeenAsync(place, activity => activity.ChannelId = "webchat"));
    }

    [Fact]
    public async Task A_state_is_read_once_in_a_turn_and_written_only_when_it_changed()
    {
        var count = _conversation.CreateProperty<int>("count");
        await TurnAsync(turn => count.SetAsync(turn, 1));
        (_storage.Reads, _storage.Written) = (0, []);

        await TurnAsync(async turn =>
        {
            Assert.Equal(1, await count.GetAsync(turn));
            Assert.Equal(1, await count.GetAsync(turn, () => 7));
        });
        await TurnAsync(_ => Task.CompletedTask);

        Assert.Equal(1, _storage.Reads);
        Assert.Empty(_storage.Written);
    }

    [Fact]
    public async Task A_turn_that_fails_leaves_the_store_as_it_was()
    {
        var count = _conversation.CreateProperty<int>("count");
        await TurnAsync(turn => count.SetAsync(turn, 1));

        await Assert.ThrowsAsync<TimeoutException>(() => TurnAsync(async turn =>
        {
            await count.SetAsync(turn, 2);
            throw new TimeoutException();
        }));

        Assert.Equal(1, await SeenAsync(count));
    }

    [Fact]
    public async Task A_value_is_forgotten_and_a_state_emptied_or_deleted()
    {
        var one = _conversation.CreateProperty<string>("one");
        var two = _conversation.CreateProperty<string>("two");
        await TurnAsync(async turn => await one.SetAsync(turn, "1"));
        await TurnAsync(async turn => await two.SetAsync(turn, "2"));

        await TurnAsync(turn => one.DeleteAsync(turn));
        Assert.Equal((null, "2"), (await SeenAsync(one), await SeenAsync(two)));
        await TurnAsync(turn => _conversation.ClearStateAsync(turn));
        Assert.Null(await SeenAsync(two));
        await TurnAsync(async turn => await two.SetAsync(turn, "2"));
        await TurnAsync(turn => _conversation.DeleteAsync(turn));
        Assert.Null(await SeenAsync(two));
        Assert.Empty(await _storage.ReadAsync(["msteams/conversations/a:1"]));
    }

    [Fact]
    public async Task A_forced_load_sees_what_another_turn_saved_meanwhile()
    {
        var count = _conversation.CreateProperty<int>("count");
        await TurnAsync(async turn =>
        {
            await count.SetAsync(turn, 1);
            await TurnAsync(other => count.SetAsync(other, 5));
            Assert.Equal(1, await count.GetAsync(turn));
            await _conversation.LoadAsync(turn, force: true);
            Assert.Equal(5, await count.GetAsync(turn));
        });
    }

    [Fact]
    public async Task A_store_may_hand_back_raw_json()
    {
        var count = _conversation.CreateProperty<Order>("order");
        await _storage.WriteAsync(new Dictionary<string, object>
        {
            ["msteams/conversations/a:1"] = JsonSerializer.SerializeToElement(new { order = new { items = new[] { "lamp" } } }),
        });

        Assert.Equal(["lamp"], (await SeenAsync(count))!.Items);
    }

    [Fact]
    public async Task A_turn_that_belongs_nowhere_has_no_state_and_is_told_what_it_lacks()
    {
        var note = _user.CreateProperty<string>("note");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => SeenAsync(note, activity => activity.From = null));

        Assert.Contains("from.id", failure.Message, StringComparison.Ordinal);
    }

    private Task<InvokeResponse?> TurnAsync(Func<ITurnContext, Task> bot, Action<Activity>? more = null)
    {
        var activity = Activities.Message();
        more?.Invoke(activity);
        return _adapter.HearsAsync(activity, (turn, _) => bot(turn), TestContext.Current.CancellationToken);
    }

    private async Task<T?> SeenAsync<T>(IStatePropertyAccessor<T> property, Action<Activity>? more = null)
    {
        T? seen = default;
        await TurnAsync(async turn => seen = await property.GetAsync(turn), more);
        return seen;
    }

    internal sealed class Order
    {
        public List<string> Items { get; set; } = [];
    }

    private sealed class WatchedStorage : IStorage
    {
        private readonly MemoryStorage _memory = new();

        public int Reads { get; set; }

        public List<string> Written { get; set; } = [];

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return _memory.ReadAsync(keys, cancellationToken);
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Written.AddRange(changes.Keys);
            return _memory.WriteAsync(changes, cancellationToken);
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => _memory.DeleteAsync(keys, cancellationToken);
    }
}
