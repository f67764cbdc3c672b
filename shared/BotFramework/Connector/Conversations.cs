using System.Globalization;
using BotSuite.BotFramework.Schema;
using static BotSuite.BotFramework.Connector.ConnectorPath;

namespace BotSuite.BotFramework.Connector;

/// <inheritdoc cref="IConversations"/>
internal sealed class Conversations(ConnectorCalls calls) : IConversations
{
    public async Task<ConversationResourceResponse> CreateConversationAsync(
        ConversationParameters parameters, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return await calls.SendAsync<ConversationParameters, ConversationResourceResponse>(
            HttpMethod.Post, "v3/conversations", parameters, cancellationToken) ?? new ConversationResourceResponse();
    }

    public Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken) =>
        SendActivityAsync(HttpMethod.Post, $"{Conversation(conversationId)}/activities", activity, cancellationToken);

    public Task<ResourceResponse> ReplyToActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        SendActivityAsync(HttpMethod.Post, ActivityPath(conversationId, activityId), activity, cancellationToken);

    public Task<ResourceResponse> UpdateActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        SendActivityAsync(HttpMethod.Put, ActivityPath(conversationId, activityId), activity, cancellationToken);

    public Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        calls.DeleteAsync(ActivityPath(conversationId, activityId), cancellationToken);

    public Task<IList<ChannelAccount>> GetConversationMembersAsync(string conversationId, CancellationToken cancellationToken) =>
        MembersAsync($"{Conversation(conversationId)}/members", cancellationToken);

    public async Task<ChannelAccount> GetConversationMemberAsync(
        string userId, string conversationId, CancellationToken cancellationToken) =>
        await calls.GetAsync<ChannelAccount>($"{Conversation(conversationId)}/members/{Segment(userId)}", cancellationToken)
        ?? new ChannelAccount();

    public async Task<PagedMembersResult> GetConversationPagedMembersAsync(
        string conversationId, int? pageSize, string? continuationToken, CancellationToken cancellationToken)
    {
        var query = new List<string>(2);
        if (pageSize is { } size)
            query.Add($"pageSize={size.ToString(CultureInfo.InvariantCulture)}");
        if (!string.IsNullOrEmpty(continuationToken))
            query.Add($"continuationToken={Uri.EscapeDataString(continuationToken)}");
        var path = $"{Conversation(conversationId)}/pagedmembers{(query.Count > 0 ? "?" + string.Join('&', query) : "")}";
        return await calls.GetAsync<PagedMembersResult>(path, cancellationToken) ?? new PagedMembersResult();
    }

    public Task DeleteConversationMemberAsync(string conversationId, string memberId, CancellationToken cancellationToken) =>
        calls.DeleteAsync($"{Conversation(conversationId)}/members/{Segment(memberId)}", cancellationToken);

    public Task<IList<ChannelAccount>> GetActivityMembersAsync(
        string conversationId, string activityId, CancellationToken cancellationToken) =>
        MembersAsync($"{ActivityPath(conversationId, activityId)}/members", cancellationToken);

    public async Task<ResourceResponse> UploadAttachmentAsync(
        string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attachmentUpload);
        return await calls.SendAsync<AttachmentData, ResourceResponse>(
            HttpMethod.Post, $"{Conversation(conversationId)}/attachments", attachmentUpload, cancellationToken) ?? new ResourceResponse();
    }

    private async Task<ResourceResponse> SendActivityAsync(
        HttpMethod method, string path, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return await calls.SendAsync<Activity, ResourceResponse>(method, path, activity, cancellationToken) ?? new ResourceResponse();
    }

    private async Task<IList<ChannelAccount>> MembersAsync(string path, CancellationToken cancellationToken) =>
        await calls.GetAsync<List<ChannelAccount>>(path, cancellationToken) ?? [];

    private static string Conversation(string conversationId) => $"v3/conversations/{Segment(conversationId)}";

    private static string ActivityPath(string conversationId, string activityId) =>
        $"{Conversation(conversationId)}/activities/{Segment(activityId)}";
}
