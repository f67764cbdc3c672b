using BotSuite.BotFramework.Authentication;
using BotSuite.BotFramework.Connector;
using BotSuite.BotFramework.Tests.Drivers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BotSuite.BotFramework.Tests.Authentication;

/// <summary>The bot's own token from real authorities, by way of MSAL, whose calls are taken to the login peer.</summary>
public sealed class MsalTokenTests : IAsyncLifetime
{
    private LoginPeer _login = null!;
    private RerouteHandler _route = null!;
    private SharedHttpClient _http = null!;

    public async ValueTask InitializeAsync()
    {
        _login = await LoginPeer.StartNewAsync();
        _route = new RerouteHandler(_login.Address);
        _http = new SharedHttpClient(_route);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _login.DisposeAsync();
    }

    [Theory]
    [InlineData("MultiTenant", null, true, "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")]
    [InlineData("SingleTenant", null, true, "https://login.microsoftonline.com/99999999-aaaa-bbbb-cccc-000000000000/oauth2/v2.0/token")]
    [InlineData("SingleTenant", "https://login.example/own", false, "https://login.example/own/oauth2/v2.0/token")]
    public async Task A_secret_is_exchanged_at_the_authority_that_the_configuration_means(
        string type, string? loginUrl, bool validate, string expected)
    {
        var credentials = Credentials(Options(type, loginUrl, validate));

        Assert.Equal("token-1", await credentials.GetTokenAsync(CancellationToken.None));
        Assert.Equal("token-1", await credentials.GetTokenAsync(CancellationToken.None));

        Assert.Contains(new Uri(expected), _route.Wanted);
        Assert.Equal("https://api.botframework.com/.default", Assert.Single(_login.TokenRequests).Form["scope"].Split(' ')[0]);
    }

    [Fact]
    public async Task A_refused_token_is_not_given_again_from_another_cache()
    {
        var credentials = Credentials(Options("MultiTenant"));
        credentials.Reject(await credentials.GetTokenAsync(CancellationToken.None));

        Assert.Equal("token-2", await credentials.GetTokenAsync(CancellationToken.None));
    }

    [Fact]
    public async Task The_authoritys_refusal_is_explained_and_the_secret_is_not_shown()
    {
        _login.AnswerToken = context =>
        {
            context.Response.StatusCode = 401;
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(
                """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}""");
        };

        var failure = await Assert.ThrowsAsync<TokenRequestException>(
            () => Credentials(Options("MultiTenant")).GetTokenAsync(CancellationToken.None).AsTask());

        Assert.Contains("AADSTS7000215", failure.Message, StringComparison.Ordinal);
        Assert.Contains("MicrosoftAppPassword", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(LoginPeer.AppPassword, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_managed_identity_gives_its_token_for_the_scopes_resource()
    {
        string? query = null;
        _login.AnswerIdentity = context =>
        {
            query = context.Request.QueryString.Value;
            return context.Response.WriteAsync(
                """{"access_token":"identity-token","expires_in":"86400","expires_on":"4102444800","resource":"r","token_type":"Bearer"}""");
        };
        var options = Options("UserAssignedMSI");
        options.MicrosoftAppPassword = null;

        Assert.Equal("identity-token", await Credentials(options).GetTokenAsync(CancellationToken.None));
        Assert.Contains(LoginPeer.AppId, query, StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com&", Uri.UnescapeDataString(query!) + "&", StringComparison.Ordinal);
        Assert.DoesNotContain("default", query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_without_a_managed_identity_is_a_failure_that_says_so()
    {
        var options = Options("UserAssignedMSI");
        options.MicrosoftAppPassword = null;

        var failure = await Assert.ThrowsAsync<TokenRequestException>(
            () => Credentials(options).GetTokenAsync(CancellationToken.None).AsTask());

        Assert.Contains("must be assigned to the machine", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".pfx", null, false)]
    [InlineData(".pfx", "a password", true)]
    [InlineData(".pem", null, true)]
    public async Task A_certificate_signs_the_bots_assertion_and_sends_its_chain_where_that_is_wanted(string kind, string? password, bool sendChain)
    {
        using var certificate = new TestCertificate(kind, password);
        var options = Options("SingleTenant");
        (options.MicrosoftAppPassword, options.MicrosoftAppCertificatePath) = (null, certificate.Path);
        (options.MicrosoftAppCertificatePassword, options.MicrosoftAppSendX5c) = (password, sendChain);

        Assert.Equal("token-1", await Credentials(options).GetTokenAsync(CancellationToken.None));

        var form = Assert.Single(_login.TokenRequests).Form;
        Assert.False(form.ContainsKey("client_secret"));
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        var assertion = new JsonWebToken(form["client_assertion"]);
        var check = await new JsonWebTokenHandler().ValidateTokenAsync(assertion, new TokenValidationParameters
        {
            IssuerSigningKey = new X509SecurityKey(certificate.Public),
            TryAllIssuerSigningKeys = true,
            ValidIssuer = LoginPeer.AppId,
            ValidateAudience = false,
        });
        Assert.True(check.IsValid, check.Exception?.Message);
        Assert.Equal(sendChain, assertion.TryGetHeaderValue<object>("x5c", out _));
    }

    [Fact]
    public async Task A_federated_identity_is_exchanged_for_the_apps_token()
    {
        string? asked = null;
        _login.AnswerIdentity = context =>
        {
            asked = Uri.UnescapeDataString(context.Request.QueryString.Value!);
            return context.Response.WriteAsync(
                """{"access_token":"machine-token","expires_in":"86400","expires_on":"4102444800","resource":"r","token_type":"Bearer"}""");
        };
        var options = Options("SingleTenant");
        (options.MicrosoftAppPassword, options.MicrosoftAppFederatedClientId) = (null, "77777777-0000-0000-0000-000000000001");

        Assert.Equal("token-1", await Credentials(options).GetTokenAsync(CancellationToken.None));

        Assert.Contains("resource=api://AzureADTokenExchange", asked, StringComparison.Ordinal);
        Assert.Contains("77777777-0000-0000-0000-000000000001", asked, StringComparison.Ordinal);
        Assert.Equal("machine-token", Assert.Single(_login.TokenRequests).Form["client_assertion"]);
    }

    [Fact]
    public async Task A_federated_identity_that_the_machine_does_not_have_is_named()
    {
        var options = Options("SingleTenant");
        (options.MicrosoftAppPassword, options.MicrosoftAppFederatedClientId) = (null, "77777777-0000-0000-0000-000000000002");

        var failure = await Assert.ThrowsAsync<TokenRequestException>(
            () => Credentials(options).GetTokenAsync(CancellationToken.None).AsTask());

        Assert.Contains("MicrosoftAppFederatedClientId", failure.Message, StringComparison.Ordinal);
        Assert.Contains("assigned to the machine", failure.Message, StringComparison.Ordinal);
    }

    private IConnectorCredentials Credentials(BotAuthenticationOptions options) => new AccessTokenSources(
        AuthenticationSettings.From(options, new TestEnvironment("Production")),
        _http,
        TimeProvider.System,
        NullLogger<AccessTokenCache>.Instance).For(null);

    private static BotAuthenticationOptions Options(string type, string? loginUrl = null, bool validate = true) => new()
    {
        MicrosoftAppType = type,
        MicrosoftAppId = LoginPeer.AppId,
        MicrosoftAppPassword = LoginPeer.AppPassword,
        MicrosoftAppTenantId = "99999999-aaaa-bbbb-cccc-000000000000",
        ToChannelFromBotLoginUrl = loginUrl,
        ValidateAuthority = validate,
    };
}
