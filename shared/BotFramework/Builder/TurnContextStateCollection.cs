namespace BotSuite.BotFramework.Builder;

/// <summary>
/// What the steps of one turn leave for each other, by type or by name. Values are not disposed with it: who made them disposes them.
/// </summary>
public sealed class TurnContextStateCollection : Dictionary<string, object?>, IDisposable
{
    private bool _disposed;

    /// <summary>An empty collection.</summary>
    public TurnContextStateCollection()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>The value of the given type, or null.</summary>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public T? Get<T>()
        where T : class => Get<T>(KeyOf<T>());

    /// <summary>The value under the given key where it is of the given type, or null.</summary>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public T? Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ThrowIfTurnIsOver();
        return TryGetValue(key, out var value) ? value as T : null;
    }

    /// <summary>Adds the only value of its type.</summary>
    /// <exception cref="ArgumentException">There is one already.</exception>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Add<T>(T value)
        where T : class => Add(KeyOf<T>(), value);

    /// <summary>Adds a value under a key that is still free.</summary>
    /// <exception cref="ArgumentException">The key is taken.</exception>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        ThrowIfTurnIsOver();
        base.Add(key, value);
    }

    /// <summary>Sets the value of the given type, over an earlier one.</summary>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Set<T>(T? value)
        where T : class => Set(KeyOf<T>(), value);

    /// <summary>Sets the value under a key, over an earlier one.</summary>
    /// <exception cref="ObjectDisposedException">The turn is over.</exception>
    public void Set<T>(string key, T? value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ThrowIfTurnIsOver();
        this[key] = value;
    }

    /// <summary>Ends the collection with its turn.</summary>
    public void Dispose() => _disposed = true;

    private static string KeyOf<T>() => typeof(T).FullName ?? typeof(T).Name;

    private void ThrowIfTurnIsOver()
    {
        if (_disposed)
        {
            throw TurnContext.TurnIsOver();
        }
    }
}
