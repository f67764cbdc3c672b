using System.Net;

namespace BotSuite.Bot.Tests.Drivers;

/// <summary>The server did not open the stream.</summary>
public sealed class StreamRefusedException(HttpStatusCode status, Exception inner) : Exception($"The stream was refused with {(int)status}.", inner)
{
    public HttpStatusCode Status { get; } = status;
}
