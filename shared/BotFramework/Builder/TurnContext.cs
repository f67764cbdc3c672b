using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Builder;

/// <summary>
/// One turn: the activity that came, and the way to answer. Made by an adapter and disposed when the turn is over,
/// after which sending and the turn's state throw <see cref="ObjectDisposedException"/>; the activity can still be read.
/// </summary>
public sealed partial class TurnContext : ITurnContext, IDisposable
{
    private readonly bool _ownsState;
    private bool _disposed;
    private string? _locale;

    /// <summary>A turn on an adapter.</summary>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
        TurnState = [];
        _ownsState = true;
    }

    /// <summary>The same turn with another activity: it shares the state and the handlers known by now, and leaves the state to its owner.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = turnContext.Adapter;
        TurnState = turnContext.TurnState;
        Activity = activity;
        if (turnContext is TurnContext other)
        {
            BufferedReplyActivities = other.BufferedReplyActivities;
            _sendHandlers = Copy(other._sendHandlers);
            _updateHandlers = Copy(other._updateHandlers);
            _deleteHandlers = Copy(other._deleteHandlers);
        }
    }

    /// <inheritdoc/>
    public BotAdapter Adapter { get; }

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; }

    /// <inheritdoc/>
    public Activity Activity { get; }

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <summary>Replies kept for the body of the HTTP response, for <see cref="DeliveryModes.ExpectReplies"/>.</summary>
    public List<Activity> BufferedReplyActivities { get; } = [];

    /// <summary>Language of the turn, a BCP 47 tag: the activity's where none was set; null where nothing is known.</summary>
    public string? Locale
    {
        get => _locale ?? Activity.Locale;
        set => _locale = value;
    }

    /// <summary>Ends the turn.</summary>
    public void Dispose()
    {
        _disposed = true;
        if (_ownsState)
        {
            TurnState.Dispose();
        }
    }

    internal static ObjectDisposedException TurnIsOver() => new(
        nameof(TurnContext),
        "This turn is over. Work that outlives a turn takes Activity.GetConversationReference() while the turn runs, "
        + "and speaks later through BotAdapter.ContinueConversationAsync.");

    private static List<T>? Copy<T>(List<T>? handlers) => handlers is null ? null : [.. handlers];

    private void ThrowIfOver()
    {
        if (_disposed)
        {
            throw TurnIsOver();
        }
    }
}
