using System.Text.Json;
using BotSuite.Answering.Privacy;
using BotSuite.Knowledge.Memory;

namespace BotSuite.Bot.Memory;

/// <summary>Searches, and answers to questions.</summary>
internal static class AskingEndpoints
{
    private static readonly byte[] Prefix = "data: "u8.ToArray();
    private static readonly byte[] End = "\n\n"u8.ToArray();
    private static readonly byte[] Done = "data: [DONE]\n\n"u8.ToArray();

    /// <summary><c>POST /search</c>.</summary>
    public static async Task<IResult> SearchAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var (query, refusal) = await MemoryJson.ReadAsync<SearchQuery>(http.Request, cancellationToken);
        if (query is null) return refusal!;
        // The words go to the embedding provider, which may be somebody else's; the asker gets back what was asked.
        var typed = query.Query ?? "";
        var result = await MemoryDoor.MemoryOf(http).SearchAsync(
            PersonalDataMask.Mask(typed).Text, query.Index, filter: null, FiltersOf(query.Filters), query.MinRelevance, query.Limit, new RequestContext(query.Args),
            cancellationToken);
        result.Query = typed;
        return MemoryJson.Answer(result);
    }

    /// <summary><c>POST /ask</c>: one record, or server-sent events where the request asks for a stream.</summary>
    public static async Task<IResult> AskAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var (query, refusal) = await MemoryJson.ReadAsync<MemoryQuery>(http.Request, cancellationToken);
        if (query is null) return refusal!;
        var records = MemoryDoor.MemoryOf(http).AskStreamingAsync(
            query.Question ?? "", query.Index, filter: null, FiltersOf(query.Filters), query.MinRelevance, new SearchOptions { Stream = query.Stream },
            new RequestContext(query.Args), cancellationToken);
        if (!query.Stream) return MemoryJson.Answer(await records.FirstAsync(cancellationToken));

        await StreamAsync(http.Response, records, cancellationToken);
        return Results.Empty;
    }

    // A record that breaks the answer is a record like any other: the stream always comes to its end.
    private static async Task StreamAsync(HttpResponse response, IAsyncEnumerable<MemoryAnswer> records, CancellationToken cancellationToken)
    {
        await foreach (var record in records.WithCancellation(cancellationToken))
        {
            if (!response.HasStarted)
            {
                response.StatusCode = record.StreamState is StreamStates.Error ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
                response.ContentType = "text/event-stream; charset=utf-8";
            }

            await response.Body.WriteAsync(Prefix, cancellationToken);
            await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(record, MemoryJson.Options), cancellationToken);
            await response.Body.WriteAsync(End, cancellationToken);
            await response.Body.FlushAsync(cancellationToken);
        }

        await response.Body.WriteAsync(Done, cancellationToken);
    }

    private static List<MemoryFilter> FiltersOf(List<MemoryFilter?>? filters) => [.. (filters ?? []).OfType<MemoryFilter>()];
}
