namespace BotSuite.BotFramework.Builder;

/// <summary>An object in a store was changed by somebody else since it was read.</summary>
/// <param name="key">The object's key.</param>
public sealed class StorageConflictException(string key)
    : Exception($"What is stored under '{key}' was changed by somebody else since it was read. Read it again and repeat the change.")
{
    /// <summary>The object's key.</summary>
    public string Key { get; } = key;
}
