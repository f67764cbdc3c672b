using BotSuite.BotFramework.Schema;
using BotSuite.BotFramework.Schema.Teams;

namespace BotSuite.BotFramework.Builder.Teams;

/// <summary>Accounts seen as Teams has them: what it adds to an account lies among the account's unknown properties.</summary>
internal static class TeamsAccounts
{
    public static List<TeamsChannelAccount> From(IList<ChannelAccount> accounts)
    {
        var read = new List<TeamsChannelAccount>(accounts.Count);
        foreach (var account in accounts)
        {
            read.Add(From(account));
        }

        return read;
    }

    // Where one of the additions has a strange shape, the plain facts are still good.
    public static TeamsChannelAccount From(ChannelAccount account) => account switch
    {
        TeamsChannelAccount already => already,
        _ when BotFrameworkJson.TryFromElement<TeamsChannelAccount>(BotFrameworkJson.ToElement(account), out var read) => read,
        _ => new TeamsChannelAccount { Id = account.Id, Name = account.Name, AadObjectId = account.AadObjectId, Role = account.Role },
    };
}
