using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Tests.Builder;

public sealed class TurnHookTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly List<string> _happened = [];

    [Fact]
    public async Task Handlers_of_sending_run_in_the_order_of_adding_around_one_send()
    {
        _adapter.OnSending = (_, _) =>
        {
            _happened.Add("sent");
            return Task.CompletedTask;
        };

        await HearsAsync(async (turn, token) =>
        {
            turn.OnSendActivities(Around("1")).OnSendActivities(Around("2"));
            await turn.SendActivityAsync("hi", cancellationToken: token);
        });

        Assert.Equal(["1 before", "2 before", "sent", "2 after", "1 after"], _happened);
    }

    [Fact]
    public async Task A_handler_sees_activities_that_are_addressed_already()
    {
        await HearsAsync(async (turn, token) =>
        {
            turn.OnSendActivities((_, activities, next) =>
            {
                Assert.Equal("a:1", activities[0].Conversation?.Id);
                Assert.Equal("in-1", activities[0].ReplyToId);
                return next();
            });
            await turn.SendActivityAsync("hi", cancellationToken: token);
        });
    }

    [Fact]
    public async Task A_handler_may_edit_add_and_drop()
    {
        await HearsAsync(async (turn, token) =>
        {
            turn.OnSendActivities((_, activities, next) =>
            {
                activities.RemoveAll(activity => activity.Text == "secret");
                activities[0].Text = "edited";
                activities.Add(new Activity(ActivityTypes.Message) { Text = "added" });
                return next();
            });
            var receipts = await turn.SendActivitiesAsync([MessageFactory.Text("secret"), MessageFactory.Text("plain")], token);
            Assert.Equal(["sent-1", "sent-2"], receipts.Select(receipt => receipt.Id));
        });

        Assert.Equal(["edited", "added"], _adapter.Sent.Select(activity => activity.Text));
        Assert.Equal(["sent-1", "sent-2"], _adapter.Sent.Select(activity => activity.Id));
    }

    [Fact]
    public async Task A_handler_that_does_not_call_on_drops_everything_and_the_receipt_is_empty()
    {
        await HearsAsync(async (turn, token) =>
        {
            turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>(null!));
            Assert.Null((await turn.SendActivityAsync("hi", cancellationToken: token)).Id);
            Assert.Empty(await turn.SendActivitiesAsync([MessageFactory.Text("hi")], token));
            Assert.False(turn.Responded);
        });

        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task A_handler_that_empties_the_list_sends_nothing()
    {
        await HearsAsync(async (turn, token) =>
        {
            turn.OnSendActivities((_, activities, next) =>
            {
                activities.Clear();
                return next();
            });
            Assert.Null((await turn.SendActivityAsync("hi", cancellationToken: token)).Id);
            Assert.False(turn.Responded);
        });

        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task What_is_sent_on_the_adapter_itself_passes_the_handlers_by()
    {
        await HearsAsync(async (turn, token) =>
        {
            turn.OnSendActivities(Around("1"));
            await turn.Adapter.SendActivitiesAsync(turn, [new Activity(ActivityTypes.Typing)], token);
            Assert.False(turn.Responded);
        });

        Assert.Single(_adapter.Sent);
        Assert.Empty(_happened);
    }

    [Fact]
    public async Task Handlers_of_updating_and_deleting_run_around_theirs()
    {
        await HearsAsync(async (turn, token) =>
        {
            turn.OnUpdateActivity(async (_, activity, next) =>
            {
                activity.Text += "1";
                var receipt = await next();
                _happened.Add(receipt.Id!);
                return receipt;
            }).OnUpdateActivity((_, activity, next) =>
            {
                activity.Text += "2";
                return next();
            });
            turn.OnDeleteActivity(async (_, reference, next) =>
            {
                _happened.Add("deleting " + reference.ActivityId);
                await next();
            });
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "old", Text = "x" }, token);
            await turn.DeleteActivityAsync("gone", token);
        });

        Assert.Equal("x12", _adapter.Sent[0].Text);
        Assert.Equal(["old", "deleting gone"], _happened);
        Assert.Equal(["gone"], _adapter.Deleted);
    }

    [Fact]
    public async Task A_handler_of_deleting_can_keep_the_message()
    {
        await HearsAsync(async (turn, token) =>
        {
            turn.OnDeleteActivity((_, _, _) => Task.CompletedTask);
            await turn.DeleteActivityAsync("stays", token);
        });

        Assert.Empty(_adapter.Deleted);
    }

    [Fact]
    public async Task A_bot_that_sees_the_turn_as_its_kind_has_the_same_hooks()
    {
        var bot = new HookingBot();

        await _adapter.HearsAsync(Activities.Message(), bot);

        Assert.Equal(["hi!", "old!"], _adapter.Sent.Select(activity => activity.Text));
        Assert.Equal(["a", "b"], _adapter.Deleted);
    }

    private Task<InvokeResponse?> HearsAsync(BotCallbackHandler bot) => _adapter.HearsAsync(Activities.Message(), bot);

    private SendActivitiesHandler Around(string name) => async (_, _, next) =>
    {
        _happened.Add(name + " before");
        var receipts = await next();
        _happened.Add(name + " after");
        return receipts;
    };

    private sealed class HookingBot : ActivityHandler
    {
        protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            turnContext.OnSendActivities((_, activities, next) =>
            {
                activities[0].Text += "!";
                return next();
            });
            turnContext.OnUpdateActivity((_, activity, next) =>
            {
                activity.Text += "!";
                return next();
            });
            turnContext.OnDeleteActivity((_, _, next) => next());
            Assert.Same(turnContext.Activity, ((ITurnContext)turnContext).Activity);
            await turnContext.SendActivitiesAsync([MessageFactory.Text("hi")], cancellationToken);
            await turnContext.UpdateActivityAsync(MessageFactory.Text("old"), cancellationToken);
            await turnContext.DeleteActivityAsync("a", cancellationToken);
            await turnContext.DeleteActivityAsync(new ConversationReference { ActivityId = "b" }, cancellationToken);
            Assert.True(turnContext.Responded);
            Assert.IsType<RecordingAdapter>(turnContext.Adapter);
            Assert.NotNull(turnContext.TurnState);
        }
    }
}
