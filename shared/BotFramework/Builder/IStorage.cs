namespace BotSuite.BotFramework.Builder;

/// <summary>Keeps objects by key, for what a bot wants to remember from turn to turn. Keys tell upper case from lower.</summary>
public interface IStorage
{
    /// <summary>Reads objects. What is not there is missing in the answer; what is there is a copy of the reader's own.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes objects. An <see cref="IStoreItem"/> is written only over the version that its mark names.</summary>
    /// <exception cref="StorageConflictException">Somebody else has written one of them since; none is written.</exception>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes objects; what is not there is no trouble.</summary>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
