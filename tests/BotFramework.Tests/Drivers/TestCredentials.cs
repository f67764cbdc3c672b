using BotSuite.BotFramework.Connector;

namespace BotSuite.BotFramework.Tests.Drivers;

/// <summary>Gives tokens by number and counts those that channels refused.</summary>
public sealed class TestCredentials : IConnectorCredentials
{
    private int _number = 1;

    public List<string> Rejected { get; } = [];

    public ValueTask<string> GetTokenAsync(CancellationToken cancellationToken) => ValueTask.FromResult($"token-{_number}");

    public void Reject(string token)
    {
        Rejected.Add(token);
        _number++;
    }
}
