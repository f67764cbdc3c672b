using System.Text.Json;
using BotSuite.Bot.Channels.DirectLine;

namespace BotSuite.Bot.Memory;

/// <summary>JSON bodies of the memory API. Reading does not care for the case of names, as Kernel Memory does not.</summary>
internal static class MemoryJson
{
    private const int LongestBody = 1024 * 1024;

    /// <summary>How bodies are read and written.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web);

    /// <summary>An answer with a body.</summary>
    public static IResult Answer(object body, int status = StatusCodes.Status200OK) => Results.Json(body, Options, statusCode: status);

    /// <summary>Reads a request's body, or says what is wrong with it.</summary>
    /// <exception cref="BotSuite.Knowledge.Memory.KernelMemoryException">A tag in it cannot be called so.</exception>
    public static async Task<(T? Body, IResult? Refusal)> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        if (await LimitedBody.ReadAsync(request, LongestBody, cancellationToken) is not { } bytes) return (null, MemoryProblems.TooLarge(LongestBody));
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, Options) is { } body ? (body, null) : (null, MemoryProblems.Bad("The body is empty."));
        }
        catch (JsonException)
        {
            return (null, MemoryProblems.Bad("The body is not the JSON that is expected here."));
        }
    }
}
