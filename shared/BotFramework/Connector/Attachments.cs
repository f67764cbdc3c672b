using System.Runtime.InteropServices;
using BotSuite.BotFramework.Schema;
using static BotSuite.BotFramework.Connector.ConnectorPath;

namespace BotSuite.BotFramework.Connector;

/// <inheritdoc cref="IAttachments"/>
internal sealed class Attachments(ConnectorCalls calls) : IAttachments
{
    private const int AttachmentLimit = 32 * 1024 * 1024;

    public async Task<AttachmentInfo> GetAttachmentInfoAsync(string attachmentId, CancellationToken cancellationToken) =>
        await calls.GetAsync<AttachmentInfo>($"v3/attachments/{Segment(attachmentId)}", cancellationToken) ?? new AttachmentInfo();

    public async Task<Stream> GetAttachmentAsync(string attachmentId, string viewId, CancellationToken cancellationToken)
    {
        var path = $"v3/attachments/{Segment(attachmentId)}/views/{Segment(viewId)}";
        var bytes = await calls.GetBytesAsync(path, AttachmentLimit, cancellationToken);
        return MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
    }
}
