using System.Text.Json;
using BotSuite.BotFramework.Connector;
using Microsoft.Extensions.Logging;

namespace BotSuite.BotFramework.Authentication;

/// <summary>
/// The signing keys behind one OpenID document. They are fetched when first needed and every 24 hours; an unknown key id causes
/// one more look, at most once in the minimum interval and once for all who wait. Keys stay in force while fetching fails.
/// </summary>
internal sealed partial class SigningKeySource(
    Uri metadataUrl,
    TimeSpan minimumInterval,
    SharedHttpClient http,
    TimeProvider clock,
    ILogger<SigningKeySource> logger)
{
    private const int DocumentLimit = 1024 * 1024;

    private static readonly TimeSpan RefreshInterval = TimeSpan.FromHours(24);
    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(10);

    // Without any key nobody can be let in, so a failed first fetch is repeated sooner than the minimum interval would allow.
    private static readonly TimeSpan FirstFetchInterval = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private volatile SigningKeySet? _keys;
    private Task? _refresh;
    private long? _lastAttempt;
    private long _lastSuccess;

    /// <summary>Finds a key by its id, looking for new keys if it is unknown and a look is due.</summary>
    /// <param name="keyId">The <c>kid</c> of a token.</param>
    /// <param name="cancellationToken">Ends the waiting; the fetch goes on for the others.</param>
    /// <returns>The key, or null when no such key is known.</returns>
    public async ValueTask<ChannelSigningKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (_keys?.Find(keyId) is { } known)
        {
            if (clock.GetElapsedTime(Volatile.Read(ref _lastSuccess)) >= RefreshInterval)
                _ = RefreshIfDue();
            return known;
        }

        if (RefreshIfDue() is not { } refresh)
            return null;
        await refresh.WaitAsync(cancellationToken);
        return _keys?.Find(keyId);
    }

    private Task? RefreshIfDue()
    {
        lock (_gate)
        {
            if (_refresh is { IsCompleted: false })
                return _refresh;
            var interval = _keys is null && FirstFetchInterval < minimumInterval ? FirstFetchInterval : minimumInterval;
            if (_lastAttempt is { } last && clock.GetElapsedTime(last) < interval)
                return null;
            return _refresh = RefreshAsync();
        }
    }

    private async Task RefreshAsync()
    {
        await Task.Yield();
        try
        {
            using var timeout = new CancellationTokenSource(FetchTimeout, clock);
            var keys = await FetchAsync(timeout.Token);
            _keys = keys;
            Volatile.Write(ref _lastSuccess, clock.GetTimestamp());
            Log.KeysFetched(logger, keys.Count, metadataUrl);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException or JsonException
            or OperationCanceledException)
        {
            Log.KeysNotFetched(logger, metadataUrl, _keys?.Count ?? 0, exception);
        }
        finally
        {
            lock (_gate)
                _lastAttempt = clock.GetTimestamp();
        }
    }

    private async Task<SigningKeySet> FetchAsync(CancellationToken cancellationToken)
    {
        var keysUrl = KeysUrl(await GetAsync(metadataUrl, cancellationToken));
        var keys = SigningKeySet.Parse(await GetAsync(keysUrl, cancellationToken));
        return keys.Count > 0 ? keys : throw new InvalidDataException($"{keysUrl} holds no RSA key that could be used.");
    }

    private async Task<ReadOnlyMemory<byte>> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        using var response = await http.Client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await LimitedContent.ReadAsync(response.Content, DocumentLimit, cancellationToken);
    }

    private Uri KeysUrl(ReadOnlyMemory<byte> metadata)
    {
        using var document = JsonDocument.Parse(metadata);
        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("jwks_uri", out var value) || value.ValueKind != JsonValueKind.String
            || !Uri.TryCreate(value.GetString(), UriKind.Absolute, out var address))
        {
            throw new InvalidDataException($"{metadataUrl} names no jwks_uri.");
        }

        // The start has checked the document's own address: https, or http on this machine outside Production.
        var allowed = address.Scheme == Uri.UriSchemeHttps
            || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && metadataUrl.Scheme == Uri.UriSchemeHttp);
        return allowed ? address : throw new InvalidDataException($"{metadataUrl} names the jwks_uri {address}, which is not https.");
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Read {Count} signing keys by way of {MetadataUrl}.")]
        public static partial void KeysFetched(ILogger logger, int count, Uri metadataUrl);

        [LoggerMessage(2, LogLevel.Warning, "Could not read signing keys by way of {MetadataUrl}; {Kept} known keys stay in force.")]
        public static partial void KeysNotFetched(ILogger logger, Uri metadataUrl, int kept, Exception exception);
    }
}
