using System.Diagnostics.CodeAnalysis;
using System.Net;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Builder;

public partial class ActivityHandler
{
    private const string AdaptiveCardActionName = "adaptiveCard/action";

    /// <summary>
    /// An invoke came. Returns the answer, or null where the bot sent an <see cref="ActivityTypes.InvokeResponse"/> itself.
    /// An <see cref="InvokeResponseException"/> out of here becomes the answer that it carries; an invoke that nobody handles becomes 501.
    /// </summary>
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        switch (turnContext.Activity.Name)
        {
            case AdaptiveCardActionName:
                var pressed = AdaptiveCardValue(turnContext.Activity);
                return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, pressed, cancellationToken));
            case SignInConstants.VerifyStateOperationName or SignInConstants.TokenExchangeOperationName:
                await OnSignInInvokeAsync(turnContext, cancellationToken);
                return CreateInvokeResponse();
            default:
                throw new InvokeResponseException(HttpStatusCode.NotImplemented);
        }
    }

    /// <summary>An <c>Action.Execute</c> of an Adaptive Card was pressed. Answered with 501 unless overridden.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>An invoke of a sign-in came. Answered with 501 unless overridden.</summary>
    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>The answer 200 with the given body.</summary>
    protected static InvokeResponse CreateInvokeResponse(object? body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    private static AdaptiveCardInvokeValue AdaptiveCardValue(IInvokeActivity activity) =>
        BotFrameworkJson.TryFromElement<AdaptiveCardInvokeValue>(activity.Value, out var value) && value.Action?.Type == "Action.Execute"
            ? value
            : throw new InvokeResponseException(HttpStatusCode.BadRequest);

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        InvokeResponse? response;
        try
        {
            response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken);
        }
        catch (InvokeResponseException exception)
        {
            response = exception.CreateInvokeResponse();
        }

        if (response is null || turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is not null)
        {
            return;
        }

        var answer = new Activity(ActivityTypesEx.InvokeResponse);
        answer.SetValue(response);
        await turnContext.SendActivityAsync(answer, cancellationToken);
    }

    /// <summary>Ends an invoke with a status and, where there is one, a body.</summary>
    [SuppressMessage("Design", "CA1032", Justification = "An invoke is always answered with a status.")]
    protected sealed class InvokeResponseException(HttpStatusCode statusCode, object? body = null)
        : Exception($"The invoke is answered with {(int)statusCode}.")
    {
        /// <summary>The answer that this exception carries.</summary>
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)statusCode, Body = body };
    }
}
