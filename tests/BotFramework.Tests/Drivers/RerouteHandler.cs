namespace BotSuite.BotFramework.Tests.Drivers;

/// <summary>Takes calls to any https address to a server on this machine, and keeps where they wanted to go.</summary>
public sealed class RerouteHandler(string address) : DelegatingHandler(new SocketsHttpHandler())
{
    public List<Uri> Wanted { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (Wanted)
            Wanted.Add(request.RequestUri!);
        request.RequestUri = new Uri(address + request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
