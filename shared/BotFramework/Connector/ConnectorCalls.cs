using System.Text.Json;
using BotSuite.BotFramework.Schema;

namespace BotSuite.BotFramework.Connector;

/// <summary>Calls with JSON bodies below one service URL.</summary>
internal sealed class ConnectorCalls(string baseAddress, IConnectorCredentials? credentials, ConnectorTransport transport)
{
    private const int AnswerLimit = 8 * 1024 * 1024;

    /// <summary>Sends a body and reads the answer.</summary>
    /// <returns>The answer, or null when it is empty.</returns>
    public Task<TAnswer?> SendAsync<TBody, TAnswer>(HttpMethod method, string path, TBody body, CancellationToken cancellationToken)
        where TAnswer : class =>
        ExchangeAsync<TAnswer>(method, path, JsonSerializer.SerializeToUtf8Bytes(body, BotFrameworkJson.TypeInfo<TBody>()), cancellationToken);

    /// <summary>Asks and reads the answer.</summary>
    /// <returns>The answer, or null when it is empty.</returns>
    public Task<TAnswer?> GetAsync<TAnswer>(string path, CancellationToken cancellationToken)
        where TAnswer : class =>
        ExchangeAsync<TAnswer>(HttpMethod.Get, path, null, cancellationToken);

    /// <summary>Deletes what is at a path.</summary>
    public Task DeleteAsync(string path, CancellationToken cancellationToken) =>
        transport.SendAsync(new ConnectorRequest(HttpMethod.Delete, Address(path), null, credentials, AnswerLimit), cancellationToken);

    /// <summary>Gets bytes.</summary>
    public Task<ReadOnlyMemory<byte>> GetBytesAsync(string path, int limit, CancellationToken cancellationToken) =>
        transport.SendAsync(new ConnectorRequest(HttpMethod.Get, Address(path), null, credentials, limit), cancellationToken);

    private async Task<TAnswer?> ExchangeAsync<TAnswer>(HttpMethod method, string path, byte[]? body, CancellationToken cancellationToken)
        where TAnswer : class
    {
        var answer = await transport.SendAsync(new ConnectorRequest(method, Address(path), body, credentials, AnswerLimit), cancellationToken);
        // Channels answer 202 with no body, or with white space.
        return answer.Span.Trim(" \t\r\n"u8).IsEmpty ? null : JsonSerializer.Deserialize(answer.Span, BotFrameworkJson.TypeInfo<TAnswer>());
    }

    private Uri Address(string path) => new(baseAddress + path);

}
