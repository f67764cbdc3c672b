namespace BotSuite.BotFramework.Builder;

/// <summary>Something kept in a store that notices when somebody else has changed it meanwhile.</summary>
public interface IStoreItem
{
    /// <summary>The mark of the version that was read; <c>*</c> or null to write over whatever is there.</summary>
    string? ETag { get; set; }
}
