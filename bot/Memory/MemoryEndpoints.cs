using BotSuite.Knowledge.Memory;

namespace BotSuite.Bot.Memory;

/// <summary>The routes of Kernel Memory's REST API, version 1, under <c>/memory</c>.</summary>
internal static class MemoryEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static WebApplication MapMemory(this WebApplication app)
    {
        var memory = app.MapGroup("/memory").WithTags("Memory");
        memory.MapGet("/health", () => MemoryJson.Answer("Service is running.")).Produces<string>();

        var door = memory.MapGroup("").AddEndpointFilter<RouteGroupBuilder, MemoryDoor>()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        door.MapGet("/", (MemoryUptime uptime) => MemoryJson.Answer(uptime.Words)).Produces<string>();
        door.MapPost("/upload", DocumentEndpoints.UploadAsync)
            .AddOpenApiOperationTransformer(UploadDescription.AddAsync).Produces<UploadAccepted>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        door.MapGet("/upload-status", DocumentEndpoints.StatusAsync).Produces<DataPipelineStatus>().ProducesProblem(StatusCodes.Status404NotFound);
        door.MapGet("/download", DocumentEndpoints.DownloadAsync).Produces<byte[]>(StatusCodes.Status200OK, "application/octet-stream").ProducesProblem(StatusCodes.Status404NotFound);
        door.MapGet("/indexes", IndexEndpoints.ListAsync).Produces<IndexDetails[]>();
        door.MapDelete("/indexes", IndexEndpoints.DeleteAsync).Produces<UploadAccepted>(StatusCodes.Status202Accepted);
        door.MapGet("/documents", IndexEndpoints.DocumentsAsync).Produces<DataPipelineStatus[]>();
        door.MapDelete("/documents", IndexEndpoints.DeleteDocumentAsync).Produces<UploadAccepted>(StatusCodes.Status202Accepted);
        door.MapPost("/search", AskingEndpoints.SearchAsync).Accepts<SearchQuery>("application/json").Produces<SearchResult>();
        door.MapPost("/ask", AskingEndpoints.AskAsync).Accepts<MemoryQuery>("application/json").Produces<MemoryAnswer>()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

        // Where the places that are told in Location and sourceUrl lead to when they are followed as references.
        var root = app.MapGroup("").AddEndpointFilter<RouteGroupBuilder, MemoryDoor>().ExcludeFromDescription();
        root.MapGet("/upload-status", DocumentEndpoints.StatusAsync);
        root.MapGet("/download", DocumentEndpoints.DownloadAsync);
        return app;
    }
}
