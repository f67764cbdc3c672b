using System.Text.Json.Nodes;
using BotSuite.Data;
using BotSuite.Data.Conversations;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>Takes files into conversations and gives them back.</summary>
internal static class UploadEndpoints
{
    // What multipart headers and boundaries may add to the files themselves.
    private const int Wrapping = 64 * 1024;

    /// <summary><c>POST conversations/{id}/upload</c>: an activity with files.</summary>
    public static async Task<IResult> PostAsync(
        HttpContext http, string conversationId, UploadReader reader, ActivityPost post, DirectLineConversations conversations,
        AttachmentAddresses addresses, DirectLineLimits limits, IOptions<DirectLineOptions> options, IDbContextFactory<BotSuiteDbContext> databases,
        CancellationToken cancellationToken)
    {
        if (limits.Post(conversationId) is { } refused) return refused;
        if (await conversations.FindAsync(conversationId, cancellationToken) is not { } place) return DirectLineError.NoConversation;
        Admit(http, options.Value.MaximumUploadBytes + Wrapping);

        var upload = await reader.ReadAsync(http.Request, cancellationToken);
        if (upload.Refusal is { } refusal) return refusal;
        if (await CountAsync(databases, place.Id, cancellationToken) + upload.Files.Count > options.Value.MaximumAttachmentsPerConversation)
            return DirectLineError.TooLarge($"A conversation holds at most {options.Value.MaximumAttachmentsPerConversation} files.");

        var body = upload.Activity ?? """{"type":"message"}"""u8.ToArray();
        var (parse, person, fault) = ActivityEndpoints.Understand(DirectLineDoor.CallerOf(http), conversationId, body, options.Value);
        if (fault is not null) return fault;
        parse!.Activity!["attachments"] = new JsonArray([.. upload.Files.Select(file => Reference(http, conversationId, file, addresses))]);
        var id = await post.AcceptAsync(person!, parse.Activity, upload.Files, cancellationToken);
        return id is null ? DirectLineError.NoConversation : TypedResults.Ok(new { id });
    }

    /// <summary><c>GET conversations/{id}/attachments/{attachmentId}?s=</c>: a file, as a download that no browser runs.</summary>
    public static async Task<IResult> GetAsync(
        HttpContext http, string conversationId, string attachmentId, string? s, AttachmentAddresses addresses,
        IDbContextFactory<BotSuiteDbContext> databases, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(attachmentId, "N", out var id)) return DirectLineError.NotFound;
        if (!addresses.IsSigned(conversationId, id, s)) return DirectLineError.BadToken;

        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        var file = await database.Attachments.AsNoTracking().SingleOrDefaultAsync(
            attachment => attachment.Id == id && database.Conversations.Any(conversation =>
                conversation.Id == attachment.ConversationId && conversation.ChannelId == ActivityStamp.ChannelId && conversation.ExternalId == conversationId),
            cancellationToken);
        if (file is null) return DirectLineError.NotFound;

        var headers = http.Response.Headers;
        headers.CacheControl = "private, max-age=3600";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        return TypedResults.Bytes(file.Content, file.MediaType);
    }

    // Only ever raised: below the server's own limit a refused body is read to its end, and the client gets to see the refusal.
    private static void Admit(HttpContext http, long bytes)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size && size.MaxRequestBodySize < bytes)
            size.MaxRequestBodySize = bytes;
    }

    private static async Task<int> CountAsync(IDbContextFactory<BotSuiteDbContext> databases, Guid conversation, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Attachments.CountAsync(attachment => attachment.ConversationId == conversation, cancellationToken);
    }

    private static JsonObject Reference(HttpContext http, string conversationId, StoredAttachment file, AttachmentAddresses addresses) => new()
    {
        ["contentType"] = file.MediaType,
        ["contentUrl"] = addresses.Of(http.Request, conversationId, file.Id),
        ["name"] = file.Name,
    };
}
