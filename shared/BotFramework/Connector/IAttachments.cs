using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Connector;

/// <summary>The attachments that a channel stores. The methods throw as those of <see cref="IConversations"/> do.</summary>
public interface IAttachments
{
    /// <summary>Gets the name, type and views of an attachment.</summary>
    /// <param name="attachmentId">The attachment.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What the channel says of it.</returns>
    Task<AttachmentInfo> GetAttachmentInfoAsync(string attachmentId, CancellationToken cancellationToken = default);

    /// <summary>Gets one view of an attachment, at most 32 MB.</summary>
    /// <param name="attachmentId">The attachment.</param>
    /// <param name="viewId">The view, mostly <c>original</c> or <c>thumbnail</c>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The bytes, at their beginning.</returns>
    Task<Stream> GetAttachmentAsync(string attachmentId, string viewId, CancellationToken cancellationToken = default);
}
