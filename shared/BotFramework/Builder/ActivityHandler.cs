using BotSuite.BotFramework.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BotSuite.BotFramework.Builder;

/// <summary>
/// A bot that has one method for each kind of activity; override those that matter. Types are compared without regard to case.
/// </summary>
public partial class ActivityHandler : IBot
{
    private readonly ILogger _logger;

    /// <summary>A handler that tells nobody of activities which it does not understand.</summary>
    public ActivityHandler()
        : this(NullLogger.Instance)
    {
    }

    /// <summary>A handler that logs activities which it does not understand.</summary>
    public ActivityHandler(ILogger logger) => _logger = logger;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The activity has no type.</exception>
    public virtual Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        if (string.IsNullOrEmpty(activity.Type))
        {
            throw new ArgumentException("The activity of a turn has a type.", nameof(turnContext));
        }

        return activity.IsType(ActivityTypes.Message)
            ? OnMessageActivityAsync(As<IMessageActivity>(turnContext), cancellationToken)
            : DispatchAsync(turnContext, activity, cancellationToken);
    }

    /// <summary>A message came.</summary>
    protected virtual Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A message was edited or brought back.</summary>
    protected virtual Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A message was deleted.</summary>
    protected virtual Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>The conversation ended.</summary>
    protected virtual Task OnEndOfConversationActivityAsync(
        ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Somebody is typing.</summary>
    protected virtual Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A command came.</summary>
    protected virtual Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>The result of a command came.</summary>
    protected virtual Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>An activity of a type that has no method came. It is logged.</summary>
    protected virtual Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        Log.UnrecognizedType(_logger, Shortened(turnContext.Activity.Type), Shortened(turnContext.Activity.ChannelId));
        return Task.CompletedTask;
    }

    private protected static DelegatingTurnContext<T> As<T>(ITurnContext turnContext)
        where T : class, IActivity => new(turnContext);

    private Task DispatchAsync(ITurnContext turn, Activity activity, CancellationToken cancellationToken) => activity switch
    {
        _ when activity.IsType(ActivityTypes.ConversationUpdate) => OnConversationUpdateActivityAsync(As<IConversationUpdateActivity>(turn), cancellationToken),
        _ when activity.IsType(ActivityTypes.Event) => OnEventActivityAsync(As<IEventActivity>(turn), cancellationToken),
        _ when activity.IsType(ActivityTypes.Invoke) => AnswerInvokeAsync(turn, cancellationToken),
        _ when activity.IsType(ActivityTypes.InstallationUpdate) => OnInstallationUpdateActivityAsync(As<IInstallationUpdateActivity>(turn), cancellationToken),
        _ when activity.IsType(ActivityTypes.MessageReaction) => OnMessageReactionActivityAsync(As<IMessageReactionActivity>(turn), cancellationToken),
        _ when activity.IsType(ActivityTypes.MessageUpdate) => OnMessageUpdateActivityAsync(As<IMessageUpdateActivity>(turn), cancellationToken),
        _ when activity.IsType(ActivityTypes.MessageDelete) => OnMessageDeleteActivityAsync(As<IMessageDeleteActivity>(turn), cancellationToken),
        _ when activity.IsType(ActivityTypes.EndOfConversation) => OnEndOfConversationActivityAsync(As<IEndOfConversationActivity>(turn), cancellationToken),
        _ when activity.IsType(ActivityTypes.Typing) => OnTypingActivityAsync(As<ITypingActivity>(turn), cancellationToken),
        _ when activity.IsType(ActivityTypes.Command) => OnCommandActivityAsync(As<ICommandActivity>(turn), cancellationToken),
        _ when activity.IsType(ActivityTypes.CommandResult) => OnCommandResultActivityAsync(As<ICommandResultActivity>(turn), cancellationToken),
        _ => OnUnrecognizedActivityTypeAsync(turn, cancellationToken),
    };

    private static string? Shortened(string? words) => words is { Length: > 64 } ? words[..64] : words;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "An activity of type {Type} on channel {ChannelId} is of no kind that the bot understands; it was passed over.")]
        public static partial void UnrecognizedType(ILogger logger, string? type, string? channelId);
    }
}
