using System.Net;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Tests.Builder;

/// <summary>A bot that says which of its methods ran.</summary>
internal sealed class SpeakingBot : ActivityHandler
{
    public List<string> Ran { get; } = [];

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Say("message " + turnContext.Activity.Text);

    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Say("update");

    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Say("delete");

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Say("added " + string.Join(',', membersAdded.Select(member => member.Id)));

    protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Say("removed " + string.Join(',', membersRemoved.Select(member => member.Id)));

    protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
        Say("reacted " + messageReactions[0].Type);

    protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
        Say("took back " + messageReactions[0].Type);

    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Say("event " + turnContext.Activity.Name);

    protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Say("token");

    protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Say("end");

    protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Say("typing");

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Say("installed");

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Say("uninstalled");

    protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Say("command");

    protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Say("command result");

    protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Say("unknown " + turnContext.Activity.Type);

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = AdaptiveCardInvokeResponse.MessageType, Value = invokeValue.Action?.Verb });

    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        switch (turnContext.Activity.Name)
        {
            case "mine":
                return CreateInvokeResponse(new Dictionary<string, string> { ["heard"] = "yes" });
            case "teapot":
                throw new InvokeResponseException((HttpStatusCode)418, "short and stout");
            case "by hand":
                var answer = new Activity(ActivityTypesEx.InvokeResponse);
                answer.SetValue(new InvokeResponse { Status = 202 });
                await turnContext.SendActivityAsync(answer, cancellationToken);
                return CreateInvokeResponse();
            case "silent":
                return null;
            default:
                return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }
    }

    private Task Say(string what)
    {
        Ran.Add(what);
        return Task.CompletedTask;
    }
}
