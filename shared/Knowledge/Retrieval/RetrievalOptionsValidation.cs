using BotSuite.Data;
using BotSuite.Knowledge.Retrieval.PostgreSql;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Retrieval;

/// <summary>Stops the start on settings that cannot work, naming key, value and cure.</summary>
internal sealed class RetrievalOptionsValidation(IOptions<DatabaseOptions> store) : IValidateOptions<RetrievalOptions>
{
    public ValidateOptionsResult Validate(string? name, RetrievalOptions options)
    {
        var faults = new List<string>();
        if (options.IsPostgreSql) faults.AddRange(PostgreSqlSearchOptionsCheck.Faults(options.PostgreSql, store.Value));
        else if (!string.Equals(options.Engine, "InMemory", StringComparison.OrdinalIgnoreCase))
            faults.Add($"Retrieval:Engine is '{options.Engine}'. Set it to InMemory or PostgreSql, or remove it.");
        if (options.EmbeddingWeight is not (>= 0 and <= 1))
            faults.Add($"Retrieval:EmbeddingWeight is {options.EmbeddingWeight}. Set it to a number from 0 to 1.");
        if (options.FollowEvery < TimeSpan.FromMilliseconds(50) || options.FollowEvery > TimeSpan.FromSeconds(10))
            faults.Add($"Retrieval:FollowEvery is {options.FollowEvery}. Set it to a time from 00:00:00.05 to 00:00:10.");
        if (options.SaveFrom < 0)
            faults.Add($"Retrieval:SaveFrom is {options.SaveFrom}. Set it to a number from 0 up, or to {int.MaxValue} to save nothing.");
        if (options.RerankTimeLimit < TimeSpan.FromMilliseconds(10) || options.RerankTimeLimit > TimeSpan.FromSeconds(10))
            faults.Add($"Retrieval:RerankTimeLimit is {options.RerankTimeLimit}. Set it to a time from 00:00:00.01 to 00:00:10.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
