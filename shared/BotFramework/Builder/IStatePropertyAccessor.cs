namespace BotSuite.BotFramework.Builder;

/// <summary>One thing that a bot remembers, reached in a turn. What is got may be changed in place; it is stored when the state is saved.</summary>
/// <typeparam name="T">Its type; it has to survive as JSON.</typeparam>
public interface IStatePropertyAccessor<T>
{
    /// <summary>Its name within the state.</summary>
    string Name { get; }

    /// <summary>Gets it, or makes and keeps what <paramref name="defaultValueFactory"/> gives; the type's default without one.</summary>
    Task<T?> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default);

    /// <summary>Sets it.</summary>
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);

    /// <summary>Forgets it.</summary>
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
