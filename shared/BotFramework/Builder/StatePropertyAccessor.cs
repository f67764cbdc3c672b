namespace BotSuite.BotFramework.Builder;

/// <summary>One value of a <see cref="BotState"/>.</summary>
internal sealed class StatePropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
{
    public string Name { get; } = name;

    public async Task<T?> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default)
    {
        var cached = await state.StateAsync(turnContext, cancellationToken);
        if (cached.TryGet<T>(Name, out var value) && value is not null)
            return value;
        if (defaultValueFactory is null)
            return default;
        value = defaultValueFactory();
        cached.Values[Name] = value;
        return value;
    }

    public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default) =>
        (await state.StateAsync(turnContext, cancellationToken)).Values[Name] = value;

    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        (await state.StateAsync(turnContext, cancellationToken)).Values.Remove(Name);
}
