using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace BotSuite.Bot.Tests.Drivers;

/// <summary>An embedding service of somebody else, on this machine: it speaks OpenAI's protocol and keeps every request.</summary>
public sealed class EmbeddingPeer : BotFramework.Tests.Drivers.LoopbackServer
{
    /// <summary>How many numbers its vectors have.</summary>
    public const int Dimensions = 4;

    private readonly List<string> _bodies = [];

    private EmbeddingPeer()
    {
    }

    /// <summary>The bodies of all requests.</summary>
    public IReadOnlyList<string> Bodies
    {
        get
        {
            lock (_bodies)
                return [.. _bodies];
        }
    }

    public static async Task<EmbeddingPeer> StartNewAsync()
    {
        var peer = new EmbeddingPeer();
        await peer.StartAsync();
        return peer;
    }

    protected override async Task AnswerAsync(HttpContext context)
    {
        var body = await BodyAsync(context);
        lock (_bodies)
            _bodies.Add(body);
        var input = JsonDocument.Parse(body).RootElement.GetProperty("input");
        var texts = input.ValueKind == JsonValueKind.Array ? input.EnumerateArray().Select(text => text.GetString()!) : [input.GetString()!];
        await context.Response.WriteAsJsonAsync(new
        {
            @object = "list",
            model = "peer",
            data = texts.Select((text, index) => new { @object = "embedding", index, embedding = new float[] { text.Length, text[0], 1, -1 } }),
            usage = new { prompt_tokens = 1, total_tokens = 1 },
        });
    }
}
