using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Tests.Schema;

public sealed class ActivityCastingTests
{
    public static TheoryData<string, Func<IActivity, IActivity?>> Casts => new()
    {
        { ActivityTypes.Message, activity => activity.AsMessageActivity() },
        { ActivityTypes.MessageUpdate, activity => activity.AsMessageUpdateActivity() },
        { ActivityTypes.MessageDelete, activity => activity.AsMessageDeleteActivity() },
        { ActivityTypes.ConversationUpdate, activity => activity.AsConversationUpdateActivity() },
        { ActivityTypes.ContactRelationUpdate, activity => activity.AsContactRelationUpdateActivity() },
        { ActivityTypes.InstallationUpdate, activity => activity.AsInstallationUpdateActivity() },
        { ActivityTypes.Typing, activity => activity.AsTypingActivity() },
        { ActivityTypes.EndOfConversation, activity => activity.AsEndOfConversationActivity() },
        { ActivityTypes.Event, activity => activity.AsEventActivity() },
        { ActivityTypes.Invoke, activity => activity.AsInvokeActivity() },
        { ActivityTypes.MessageReaction, activity => activity.AsMessageReactionActivity() },
        { ActivityTypes.Suggestion, activity => activity.AsSuggestionActivity() },
        { ActivityTypes.Trace, activity => activity.AsTraceActivity() },
        { ActivityTypes.Handoff, activity => activity.AsHandoffActivity() },
        { ActivityTypes.Command, activity => activity.AsCommandActivity() },
        { ActivityTypes.CommandResult, activity => activity.AsCommandResultActivity() },
    };

    [Theory]
    [MemberData(nameof(Casts))]
    public void An_activity_is_seen_as_its_kind_in_any_case_and_as_a_subtype_of_it(string type, Func<IActivity, IActivity?> cast)
    {
        Assert.NotNull(cast(new Activity(type)));
        Assert.NotNull(cast(new Activity(type.ToUpperInvariant())));
        Assert.NotNull(cast(new Activity(type + "/rich")));
        Assert.Null(cast(new Activity(type + "s")));
        Assert.Null(cast(new Activity("x" + type)));
        Assert.Null(cast(new Activity("")));
        Assert.Null(cast(new Activity()));
    }

    [Fact]
    public void An_invoke_response_is_no_invoke() => Assert.Null(new Activity(ActivityTypes.InvokeResponse).AsInvokeActivity());

    [Fact]
    public void Made_activities_have_their_type()
    {
        IActivity[] made =
        [
            Activity.CreateMessageActivity(), Activity.CreateTypingActivity(), Activity.CreateEventActivity(), Activity.CreateInvokeActivity(),
            Activity.CreateConversationUpdateActivity(), Activity.CreateContactRelationUpdateActivity(), Activity.CreateEndOfConversationActivity(),
            Activity.CreateHandoffActivity(), Activity.CreateTraceActivity("t"),
        ];

        Assert.Equal(
            ["message", "typing", "event", "invoke", "conversationUpdate", "contactRelationUpdate", "endOfConversation", "handoff", "trace"],
            made.Select(activity => activity.Type));
    }

    [Fact]
    public void A_trace_carries_its_value_and_the_values_type()
    {
        var trace = Activity.CreateTraceActivity("scores", value: new ResourceResponse("7"), label: "Scores");

        Assert.Equal("ResourceResponse", trace.ValueType);
        Assert.Equal("Scores", trace.Label);
        Assert.Equal("""{"id":"7"}""", trace.Value.ToString());
        Assert.Equal("mine", Activity.CreateTraceActivity("scores", "mine", 7).ValueType);
        Assert.Null(Activity.CreateTraceActivity("scores").Value);
    }
}
