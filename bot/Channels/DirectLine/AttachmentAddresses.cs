using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>
/// Addresses of files in conversations. A browser fetches them without any header, so the address itself proves the right to them:
/// it is signed for the conversation and given to nobody else.
/// </summary>
internal sealed class AttachmentAddresses(DirectLineSecret secret)
{
    private readonly byte[] _key = secret.KeyFor("direct line attachment");

    /// <summary>The address of a file.</summary>
    public string Of(HttpRequest request, string conversationId, Guid attachment) =>
        $"{request.Scheme}://{request.Host}{request.PathBase}/v3/directline/conversations/{conversationId}/attachments/{attachment:N}?s={Sign(conversationId, attachment)}";

    /// <summary>Whether the signature is that of the file in the conversation.</summary>
    public bool IsSigned(string conversationId, Guid attachment, string? signature) =>
        signature is not null && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Sign(conversationId, attachment)));

    private string Sign(string conversationId, Guid attachment) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{conversationId}/{attachment:N}")).AsSpan(0, 18));
}
