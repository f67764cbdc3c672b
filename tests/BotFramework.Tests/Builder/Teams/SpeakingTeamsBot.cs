using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Builder.Teams;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Schema.Teams;

namespace BotSuite.BotFramework.Tests.Builder.Teams;

/// <summary>A bot that says which of its Teams methods ran.</summary>
internal sealed class SpeakingTeamsBot : TeamsActivityHandler
{
    public List<string> Ran { get; } = [];

    protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Say("edit");

    protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Say("undelete");

    protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Say("delete");

    protected override Task OnTeamsReadReceiptAsync(ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Say("read " + readReceiptInfo.LastReadMessageId);

    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        var before = Ran.Count;
        var task = base.OnEventAsync(turnContext, cancellationToken);
        return Ran.Count == before ? Say("event") : task;
    }

    protected override Task OnTeamsMembersAddedAsync(
        IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        Ran.Add($"joined {string.Join(',', teamsMembersAdded.Select(member => member.Email ?? member.Id))} in {teamInfo?.Id}");
        return base.OnTeamsMembersAddedAsync(teamsMembersAdded, teamInfo, turnContext, cancellationToken);
    }

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Say("added " + membersAdded.Count);

    protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Say("removed " + membersRemoved.Count);

    protected override Task OnTeamsChannelCreatedAsync(ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Say($"channelCreated {channelInfo?.Name} {teamInfo?.Name}");

    protected override Task OnTeamsChannelDeletedAsync(ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Say($"channelDeleted {channelInfo?.Name} {teamInfo?.Name}");

    protected override Task OnTeamsChannelRenamedAsync(ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Say($"channelRenamed {channelInfo?.Name} {teamInfo?.Name}");

    protected override Task OnTeamsChannelRestoredAsync(ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Say($"channelRestored {channelInfo?.Name} {teamInfo?.Name}");

    protected override Task OnTeamsTeamArchivedAsync(TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Say($"teamArchived {teamInfo?.Name}");

    protected override Task OnTeamsTeamDeletedAsync(TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Say($"teamDeleted {teamInfo?.Name}");

    protected override Task OnTeamsTeamHardDeletedAsync(TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Say($"teamHardDeleted {teamInfo?.Name}");

    protected override Task OnTeamsTeamRenamedAsync(TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Say($"teamRenamed {teamInfo?.Name}");

    protected override Task OnTeamsTeamRestoredAsync(TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Say($"teamRestored {teamInfo?.Name}");

    protected override Task OnTeamsTeamUnarchivedAsync(TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Say($"teamUnarchived {teamInfo?.Name}");

    protected override Task OnTeamsMessageSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext, TeamsFeedback feedback, CancellationToken cancellationToken) =>
        Say($"{feedback.Reaction} {turnContext.Activity.ReplyToId}: {feedback.Text}");

    protected override Task<TaskModuleResponse> OnTeamsMessageFetchTaskAsync(ITurnContext<IInvokeActivity> turnContext, TeamsFeedback feedback, CancellationToken cancellationToken) =>
        Task.FromResult(Form("Why " + feedback.Reaction));

    protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        Task.FromResult(Form("For " + taskModuleRequest.Data));

    protected override Task<TaskModuleResponse?> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        Task.FromResult(taskModuleRequest.Data is null ? null : new TaskModuleResponse { Task = new TaskModuleMessageResponse { Value = "Thanks" } });

    protected override Task<InvokeResponse> OnTeamsCardActionInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        Task.FromResult(CreateInvokeResponse(turnContext.Activity.Value));

    private static TaskModuleResponse Form(string title) =>
        new() { Task = new TaskModuleContinueResponse { Value = new TaskModuleTaskInfo { Title = title, Height = 300, Width = "medium", Card = new HeroCard().ToAttachment() } } };

    private Task Say(string what)
    {
        Ran.Add(what.TrimEnd());
        return Task.CompletedTask;
    }
}
