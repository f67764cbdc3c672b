using System.Net;
using System.Text.Json;
using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Schema.Teams;

namespace BotSuite.BotFramework.Builder.Teams;

public partial class TeamsActivityHandler
{
    // Teams reports an error for a thumb whose answer has no body, and another for one whose body has content.
    private static readonly JsonElement EmptyObject = BotFrameworkJson.ToElement(new Dictionary<string, JsonElement>())!.Value;

    /// <inheritdoc/>
    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        switch (activity.Name)
        {
            case null when IsTeams(activity):
                return await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken);
            case TeamsInvokeNames.MessageSubmitAction:
                await OnTeamsMessageSubmitActionAsync(turnContext, TeamsFeedback.Read(activity.Value), cancellationToken);
                return CreateInvokeResponse(EmptyObject);
            case TeamsInvokeNames.MessageFetchTask:
                var feedback = TeamsFeedback.Read(activity.Value);
                return CreateInvokeResponse(await OnTeamsMessageFetchTaskAsync(turnContext, feedback, cancellationToken));
            case TeamsInvokeNames.TaskFetch:
                return CreateInvokeResponse(await OnTeamsTaskModuleFetchAsync(turnContext, Request(activity), cancellationToken));
            case TeamsInvokeNames.TaskSubmit:
                return CreateInvokeResponse(await OnTeamsTaskModuleSubmitAsync(turnContext, Request(activity), cancellationToken));
            default:
                return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }
    }

    /// <summary>
    /// A thumb was given, or its form submitted. <c>Activity.ReplyToId</c> names the message; the emulator leaves it out.
    /// Answered with 501 unless overridden, then with 200 and an empty object, as Teams wants it.
    /// </summary>
    protected virtual Task OnTeamsMessageSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, TeamsFeedback feedback, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A thumb was pressed on a message whose feedback loop is custom: gives the form to show. Answered with 501 unless overridden.</summary>
    protected virtual Task<TaskModuleResponse> OnTeamsMessageFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, TeamsFeedback feedback, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A form is to be opened. Answered with 501 unless overridden.</summary>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A form was submitted: gives what to show next, or null to close it. Answered with 501 unless overridden.</summary>
    protected virtual Task<TaskModuleResponse?> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A button of type invoke on a card was pressed. Answered with 501 unless overridden.</summary>
    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private static TaskModuleRequest Request(IInvokeActivity activity) =>
        BotFrameworkJson.TryFromElement<TaskModuleRequest>(activity.Value, out var request)
            ? request
            : throw new InvokeResponseException(HttpStatusCode.BadRequest);
}
