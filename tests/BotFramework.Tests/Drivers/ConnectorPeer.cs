using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace BotSuite.BotFramework.Tests.Drivers;

/// <summary>A channel's connector over real HTTP: it keeps what it received and answers as it was told, else 201 with an id.</summary>
public sealed class ConnectorPeer : LoopbackServer
{
    private readonly List<ReceivedCall> _calls = [];
    private readonly Queue<Func<HttpContext, Task>> _answers = new();
    private readonly SemaphoreSlim _arrivals = new(0);

    private ConnectorPeer()
    {
    }

    /// <summary>A service URL with a path, as Teams has it.</summary>
    public string ServiceUrl => $"{Address}/amer/";

    public IReadOnlyList<ReceivedCall> Calls
    {
        get
        {
            lock (_calls)
                return [.. _calls];
        }
    }

    public static async Task<ConnectorPeer> StartNewAsync()
    {
        var peer = new ConnectorPeer();
        await peer.StartAsync();
        return peer;
    }

    /// <summary>Sets the answer to the next call that has none yet.</summary>
    public ConnectorPeer Answer(int status, string body = "", params (string Name, string Value)[] headers) => Answer(async context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        if (body.Length > 0)
            await context.Response.WriteAsync(body);
    });

    public ConnectorPeer Answer(Func<HttpContext, Task> answer)
    {
        lock (_answers)
            _answers.Enqueue(answer);
        return this;
    }

    /// <summary>Waits until one more call has arrived than at the last wait.</summary>
    public async Task ArrivalAsync() => Assert.True(await _arrivals.WaitAsync(TimeSpan.FromSeconds(30)), "No call arrived.");

    protected override async Task AnswerAsync(HttpContext context)
    {
        var body = await BodyAsync(context);
        int number;
        lock (_calls)
        {
            _calls.Add(new ReceivedCall(context.Request.Method, RawTarget(context), context.Request.Headers.Authorization, body));
            number = _calls.Count;
        }

        Func<HttpContext, Task>? answer;
        lock (_answers)
            _ = _answers.TryDequeue(out answer);
        _arrivals.Release();
        if (answer is not null)
        {
            await answer(context);
            return;
        }

        context.Response.StatusCode = 201;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $$"""{"id":"sent-{{number}}"}"""));
    }
}
