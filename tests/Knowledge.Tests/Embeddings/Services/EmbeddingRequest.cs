using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace BotSuite.Knowledge.Tests.Embeddings.Services;

/// <summary>What a service was asked.</summary>
internal sealed record EmbeddingRequest(string Path, string? Authorization, string? Model, IReadOnlyList<string> Texts)
{
    public static EmbeddingRequest Of(HttpContext context, JsonElement body)
    {
        var input = body.GetProperty("input");
        return new EmbeddingRequest(
            context.Request.Path, context.Request.Headers.Authorization, body.GetProperty("model").GetString(),
            input.ValueKind is JsonValueKind.Array ? [.. input.EnumerateArray().Select(text => text.GetString()!)] : [input.GetString()!]);
    }
}
