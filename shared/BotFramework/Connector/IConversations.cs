using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Connector;

/// <summary>
/// The conversations of a channel. Every method throws <see cref="ErrorResponseException"/> when the channel refuses,
/// <see cref="HttpRequestException"/> when it cannot be reached, and <see cref="TimeoutException"/> when it does not answer in time.
/// </summary>
public interface IConversations
{
    /// <summary>Begins a conversation, or a thread in a Teams channel.</summary>
    /// <param name="parameters">With whom, and with which first activity.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The ids of the conversation and of its first activity.</returns>
    Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken = default);

    /// <summary>Sends an activity to the end of a conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activity">What to send.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id that the channel gave; null where it gave none (202 without a body).</returns>
    Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends an activity as the reply to another.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity that is replied to.</param>
    /// <param name="activity">What to send.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id that the channel gave; null where it gave none.</returns>
    Task<ResourceResponse> ReplyToActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Replaces an activity that the bot sent.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity to replace.</param>
    /// <param name="activity">What takes its place.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id that the channel gave; null where it gave none.</returns>
    Task<ResourceResponse> UpdateActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity that the bot sent.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity to delete.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when the channel has answered.</returns>
    Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default);

    /// <summary>Lists the members of a conversation. Teams limits this to 5 calls a minute: prefer pages there.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The members.</returns>
    Task<IList<ChannelAccount>> GetConversationMembersAsync(string conversationId, CancellationToken cancellationToken = default);

    /// <summary>Gets one member of a conversation.</summary>
    /// <param name="userId">The user's id; in Teams also the <c>aadObjectId</c>.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The member.</returns>
    Task<ChannelAccount> GetConversationMemberAsync(string userId, string conversationId, CancellationToken cancellationToken = default);

    /// <summary>Gets one page of the members of a conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="pageSize">How many members to get; the channel may give fewer. Null leaves it to the channel.</param>
    /// <param name="continuationToken">The token in the page before; null for the first page.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page.</returns>
    Task<PagedMembersResult> GetConversationPagedMembersAsync(
        string conversationId, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default);

    /// <summary>Removes a member from a conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="memberId">The member.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when the channel has answered.</returns>
    Task DeleteConversationMemberAsync(string conversationId, string memberId, CancellationToken cancellationToken = default);

    /// <summary>Lists the members who see one activity.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The members.</returns>
    Task<IList<ChannelAccount>> GetActivityMembersAsync(string conversationId, string activityId, CancellationToken cancellationToken = default);

    /// <summary>Stores an attachment with the channel.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="attachmentUpload">The attachment.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id under which <see cref="IAttachments"/> finds it.</returns>
    Task<ResourceResponse> UploadAttachmentAsync(
        string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken = default);
}
