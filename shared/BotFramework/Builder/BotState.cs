using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Builder;

/// <summary>
/// What a bot remembers under one key: read at the first use in a turn, written by <see cref="SaveChangesAsync"/> where something changed.
/// Of two turns that save the same state the later one wins, so a state is no place for counts that must be right.
/// </summary>
/// <param name="storage">Where it is kept.</param>
/// <param name="contextServiceKey">The name under which a turn keeps it.</param>
public abstract class BotState(IStorage storage, string contextServiceKey)
{
    private readonly IStorage _storage = storage ?? throw new ArgumentNullException(nameof(storage));
    private readonly string _contextServiceKey = contextServiceKey ?? throw new ArgumentNullException(nameof(contextServiceKey));

    /// <summary>Names one thing to remember.</summary>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new StatePropertyAccessor<T>(this, name);
    }

    /// <summary>Reads the state into the turn, once, or again with <paramref name="force"/>.</summary>
    public async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (force || Cached(turnContext) is null)
            await ReadAsync(turnContext, cancellationToken);
    }

    /// <summary>Writes the state where it was changed, or always with <paramref name="force"/>.</summary>
    public async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (Cached(turnContext) is not { } state || !(force || state.IsChanged))
            return;
        await _storage.WriteAsync(new Dictionary<string, object> { [GetStorageKey(turnContext)] = state.Values }, cancellationToken);
        state.MarkStored();
    }

    /// <summary>Empties the state in this turn; the store follows when it is saved.</summary>
    public async Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        (await StateAsync(turnContext, cancellationToken)).Values.Clear();

    /// <summary>Deletes the state from the turn and from the store.</summary>
    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The key in the store.</summary>
    /// <exception cref="InvalidOperationException">The turn's activity does not say where it belongs.</exception>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>A part of a key.</summary>
    /// <exception cref="InvalidOperationException">It is missing.</exception>
    protected static string Required(string? part, string name) => !string.IsNullOrEmpty(part)
        ? part
        : throw new InvalidOperationException($"The state cannot be found: the turn's activity has no {name}.");

    /// <summary>The state as the turn has it, read where it was not yet.</summary>
    internal async Task<CachedBotState> StateAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return Cached(turnContext) ?? await ReadAsync(turnContext, cancellationToken);
    }

    // A store may hand back what it keeps in a shape of its own.
    private static Dictionary<string, object?> ValuesOf(object stored) =>
        stored as Dictionary<string, object?> ?? BotFrameworkJson.FromElement<Dictionary<string, object?>>(BotFrameworkJson.ToElement(stored)) ?? [];

    private CachedBotState? Cached(ITurnContext turnContext) => turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);

    private async Task<CachedBotState> ReadAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var key = GetStorageKey(turnContext);
        var found = await _storage.ReadAsync([key], cancellationToken);
        var state = new CachedBotState(found.TryGetValue(key, out var values) ? ValuesOf(values) : []);
        turnContext.TurnState.Set(_contextServiceKey, state);
        return state;
    }
}
