using System.Net;
using BotSuite.Knowledge.Memory;
using BotSuite.Knowledge.Memory.Rights;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Memory;

/// <summary>Checks the key before anything else is looked at, and words what the memory refuses.</summary>
internal sealed partial class MemoryDoor(
    MemoryKeys keys, IOptions<MemoryOptions> options, IHostEnvironment environment, ILogger<MemoryDoor> logger) : IEndpointFilter
{
    private const int LongestKey = 1024;

    /// <summary>The memory as the caller may use it.</summary>
    public static IKernelMemory MemoryOf(HttpContext http) =>
        http.Features.Get<IKernelMemory>() ?? throw new InvalidOperationException("The route lies outside the memory's door.");

    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        var (memory, refusal) = Read(http);
        if (memory is null) return refusal;

        http.Features.Set(memory);
        try
        {
            return await next(context);
        }
        catch (MemoryAccessException exception)
        {
            return MemoryProblems.NoRight(exception.Message);
        }
        catch (KernelMemoryException exception)
        {
            return MemoryProblems.Bad(exception.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !http.Response.HasStarted)
        {
            Log.Broke(logger, exception, http.Request.Path);
            return MemoryProblems.Unavailable;
        }
    }

    private (IKernelMemory? Memory, IResult? Refusal) Read(HttpContext http)
    {
        if (!keys.Any && environment.IsDevelopment() && IsFromThisMachine(http)) return (keys.Open, null);

        var header = http.Request.Headers[options.Value.HttpHeaderName];
        if (header.Count == 0 || string.IsNullOrEmpty(header[0])) return (null, MemoryProblems.NoKey);
        return header is [{ Length: <= LongestKey } key] && keys.Find(key) is { } memory ? (memory, null) : (null, MemoryProblems.WrongKey);
    }

    // Without a key a page of the web must not get in by way of a browser on this machine, whatever name it gives the machine.
    private static bool IsFromThisMachine(HttpContext http)
    {
        var isLocal = http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
        var host = http.Request.Host.Host.Trim('[', ']');
        var isNamedLocal = host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var named) && IPAddress.IsLoopback(named));
        return isLocal && isNamedLocal && IsOfThisSite(http.Request);
    }

    private static bool IsOfThisSite(HttpRequest request) =>
        request.Headers.Origin is not [{ Length: > 0 } origin]
        || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Path} of the memory API broke.")]
        public static partial void Broke(ILogger logger, Exception exception, PathString path);
    }
}
