using BotSuite.Bot.Channels.Answers;
using BotSuite.Bot.Channels.DirectLine;
using BotSuite.Bot.Channels.Messages;
using BotSuite.Bot.Channels.WebChat;
using BotSuite.Bot.Memory;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Mvc;

namespace BotSuite.Bot.Channels;

/// <summary>Every route that the bot answers, on one screen.</summary>
internal static class ChannelEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static WebApplication MapChannels(this WebApplication app)
    {
        // All methods: the adapter answers 405 itself. Channels read the status alone, so no body is added to it.
        app.Map("/api/messages", MessagesEndpoint.TakeAsync).ExcludeFromDescription().WithMetadata(new SkipStatusCodePagesAttribute());

        var directLine = app.MapGroup("/v3/directline").WithTags("Direct Line").RequireCors(DirectLineServices.CorsPolicy);
        directLine.MapGet("/conversations/{conversationId}/stream", ConversationEndpoints.StreamAsync);
        directLine.MapGet("/conversations/{conversationId}/attachments/{attachmentId}", UploadEndpoints.GetAsync);
        directLine.MapGet("/session/getsessionid", () => DirectLineError.NotFound);

        var door = directLine.MapGroup("").AddEndpointFilter<RouteGroupBuilder, DirectLineDoor>();
        door.MapPost("/tokens/generate", TokenEndpoints.GenerateAsync);
        door.MapPost("/tokens/refresh", TokenEndpoints.Refresh);
        door.MapPost("/conversations", ConversationEndpoints.StartAsync);
        door.MapGet("/conversations/{conversationId}", ConversationEndpoints.ReconnectAsync);
        door.MapGet("/conversations/{conversationId}/activities", ActivityEndpoints.ReadAsync);
        door.MapPost("/conversations/{conversationId}/activities", ActivityEndpoints.PostAsync);
        door.MapPost("/conversations/{conversationId}/upload", UploadEndpoints.PostAsync);

        app.MapStaticAssets();
        app.MapGet("/", ChatPageEndpoint.Get).ExcludeFromDescription();
        app.MapMethods("/api/webchat/token", ["OPTIONS"], (HttpContext http, WebChatTokenEndpoint token) => token.Preflight(http))
            .ExcludeFromDescription();
        app.MapPost("/api/webchat/token", (HttpContext http, WebChatTokenRequest? request, WebChatTokenEndpoint token) => token.PostAsync(http, request))
            .WithTags("Web chat");

        app.MapGet("/api/answers/{id}", AnswerEndpoints.GetAsync).WithTags("Answers");
        app.MapGet("/api/answers/{id}/proof", AnswerEndpoints.ProveAsync).WithTags("Answers");
        app.MapGet("/answers/{turnId}/sources/{citation}", SourcePageEndpoint.GetAsync).ExcludeFromDescription();

        app.MapMemory();

        app.MapOpenApi();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        return app;
    }
}
