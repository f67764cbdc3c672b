using System.Globalization;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.AspNetCore.Http;

namespace BotSuite.BotFramework.Tests.Drivers;

/// <summary>
/// The login service and the channels' OpenID documents, over real HTTP: metadata, keys with endorsements, and client
/// credentials. Tests roll its keys, break its answers and count its calls.
/// </summary>
public sealed class LoginPeer : LoopbackServer
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string AppPassword = "a secret / with + signs & more";
    public const string Issuer = "https://api.botframework.com";
    public const string ServiceUrl = "https://smba.example/amer/";

    private int _keyCalls;
    private int _metadataCalls;
    private int _tokenCalls;

    private LoginPeer()
    {
    }

    /// <summary>The keys in the set now.</summary>
    public List<SigningKey> Keys { get; } = [new("key-1", ["msteams", "emulator", "webchat"])];

    public int KeyCalls => Volatile.Read(ref _keyCalls);

    public int MetadataCalls => Volatile.Read(ref _metadataCalls);

    public int TokenCalls => Volatile.Read(ref _tokenCalls);

    /// <summary>Answers the key set in the peer's stead; null lets the peer answer.</summary>
    public Func<HttpContext, Task>? AnswerKeys { get; set; }

    /// <summary>Answers the metadata in the peer's stead; null lets the peer answer.</summary>
    public Func<HttpContext, Task>? AnswerMetadata { get; set; }

    /// <summary>Answers token requests in the peer's stead; null lets the peer answer.</summary>
    public Func<HttpContext, Task>? AnswerToken { get; set; }

    /// <summary>Answers a machine's managed identity service; by default it knows no identity.</summary>
    public Func<HttpContext, Task> AnswerIdentity { get; set; } = context =>
    {
        context.Response.StatusCode = 400;
        return context.Response.WriteAsync("""{"error":"invalid_request","error_description":"Identity not found"}""");
    };

    /// <summary>How long the tokens that the peer gives out last, in seconds.</summary>
    public int TokenLifetime { get; set; } = 3600;

    /// <summary>The path and the form of the token requests, in order.</summary>
    public List<(string Path, Dictionary<string, string> Form)> TokenRequests { get; } = [];

    public string MetadataUrl => $"{Address}/v1/.well-known/openidconfiguration";

    public string LoginUrl => $"{Address}/botframework.com";

    public static async Task<LoginPeer> StartNewAsync()
    {
        var peer = new LoginPeer();
        await peer.StartAsync();
        return peer;
    }

    /// <summary>A good token of a channel, to be spoilt as a test likes.</summary>
    public TokenShape ChannelToken(string serviceUrl = ServiceUrl, DateTimeOffset? now = null)
    {
        var issued = (now ?? DateTimeOffset.UtcNow).ToUnixTimeSeconds();
        return new TokenShape(Keys[^1], new JsonObject
        {
            ["iss"] = Issuer,
            ["aud"] = AppId,
            ["serviceurl"] = serviceUrl,
            ["nbf"] = issued,
            ["exp"] = issued + 3600,
        });
    }

    /// <summary>The settings of a multi-tenant bot that uses this peer for everything.</summary>
    public Dictionary<string, string?> Settings() => new()
    {
        ["MicrosoftAppType"] = "MultiTenant",
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppPassword"] = AppPassword,
        ["ToBotFromChannelOpenIdMetadataUrl"] = MetadataUrl,
        ["ToBotFromEmulatorOpenIdMetadataUrl"] = MetadataUrl,
        ["ToChannelFromBotLoginUrl"] = LoginUrl,
    };

    protected override async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.EndsWith("/openidconfiguration", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _metadataCalls);
            await (AnswerMetadata ?? MetadataAsync)(context);
        }
        else if (path == "/keys")
        {
            Interlocked.Increment(ref _keyCalls);
            await (AnswerKeys ?? KeysAsync)(context);
        }
        else if (path.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal))
        {
            var number = Interlocked.Increment(ref _tokenCalls);
            var form = HttpUtility.ParseQueryString(await BodyAsync(context));
            lock (TokenRequests)
                TokenRequests.Add((path, form.AllKeys.ToDictionary(name => name!, name => form[name]!)));
            await (AnswerToken ?? (_ => TokenAsync(context, number)))(context);
        }
        else if (path.StartsWith("/metadata/identity/oauth2/token", StringComparison.Ordinal))
        {
            await AnswerIdentity(context);
        }
        else
        {
            context.Response.StatusCode = 404;
        }
    }

    private Task MetadataAsync(HttpContext context) =>
        context.Response.WriteAsync(new JsonObject { ["issuer"] = Issuer, ["jwks_uri"] = $"{Address}/keys" }.ToJsonString());

    private Task KeysAsync(HttpContext context) =>
        context.Response.WriteAsync(new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => key.ToJson())]) }.ToJsonString());

    private Task TokenAsync(HttpContext context, int number) => context.Response.WriteAsync(new JsonObject
    {
        ["token_type"] = "Bearer",
        ["expires_in"] = TokenLifetime,
        ["access_token"] = "token-" + number.ToString(CultureInfo.InvariantCulture),
    }.ToJsonString());
}
