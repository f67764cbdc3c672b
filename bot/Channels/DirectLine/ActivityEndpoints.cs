using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>Reads and takes activities.</summary>
internal static class ActivityEndpoints
{
    /// <summary><c>GET conversations/{id}/activities?watermark=</c>: what came after a place; without a mark everything.</summary>
    public static async Task<IResult> ReadAsync(
        string conversationId, string? watermark, DirectLineConversations conversations, IOptions<DirectLineOptions> options,
        CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(conversationId, cancellationToken) is not { } place) return DirectLineError.NoConversation;
        var after = Watermark.Read(watermark, place.Newest, absent: 0);
        var page = await conversations.ReadAsync(place.Id, after, options.Value.PageSize, cancellationToken);
        var reached = page.Count > 0 ? page[^1].Sequence : after;
        var set = new ActivitySet([.. page.Select(activity => activity.Json)], Watermark.Write(reached));
        return TypedResults.Bytes(set.ToUtf8(), "application/json; charset=utf-8");
    }

    /// <summary><c>POST conversations/{id}/activities</c>: takes what a person says. The answer comes over the stream.</summary>
    public static async Task<IResult> PostAsync(
        HttpContext http, string conversationId, ActivityPost post, DirectLineLimits limits, IOptions<DirectLineOptions> options,
        CancellationToken cancellationToken)
    {
        if (limits.Post(conversationId) is { } refused) return refused;
        if (http.Request.ContentType is not null && !http.Request.HasJsonContentType())
            return DirectLineError.WrongType("An activity is sent as application/json.");
        var most = options.Value.MaximumActivityBytes;
        if (await LimitedBody.ReadAsync(http.Request, most, cancellationToken) is not { } body)
            return DirectLineError.TooLarge($"The activity is larger than {most} bytes.");

        var (parse, person, refusal) = Understand(DirectLineDoor.CallerOf(http), conversationId, body, options.Value);
        if (refusal is not null) return refusal;
        var id = await post.AcceptAsync(person!, parse!.Activity!, [], cancellationToken);
        return id is null ? DirectLineError.NoConversation : TypedResults.Ok(new { id });
    }

    /// <summary>Reads an activity and settles who says it: the token's person, or whom the secret's holder names.</summary>
    internal static (ActivityParse? Parse, DirectLineToken? Person, DirectLineError? Refusal) Understand(
        DirectLineCaller caller, string conversationId, byte[] body, DirectLineOptions options)
    {
        var parse = ActivityReader.Read(body);
        if (parse.Fault is { } fault) return (null, null, DirectLineError.Bad(fault));
        if (parse.Activity!["attachments"] is System.Text.Json.Nodes.JsonArray attachments && attachments.Count > options.MaximumAttachments)
            return (null, null, DirectLineError.Bad($"An activity has at most {options.MaximumAttachments} attachments."));
        if (caller.Token is { } token) return (parse, token, null);
        if (parse.SenderId is not { Length: > 0 and <= 200 } sender)
            return (null, null, DirectLineError.Bad("The holder of the secret names the sender in from.id, at most 200 characters."));
        return (parse, new DirectLineToken(conversationId, sender, parse.SenderName, []), null);
    }
}
