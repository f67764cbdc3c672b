using BotSuite.BotFramework.Authentication;
using BotSuite.Data;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace BotSuite.Bot.Channels.DirectLine;

/// <summary>Registers the Direct Line service.</summary>
internal static class DirectLineServices
{
    /// <summary>The CORS policy of its routes.</summary>
    public const string CorsPolicy = "DirectLine";

    /// <summary>The file of the data folder that keeps a generated secret.</summary>
    public const string SecretFile = "directline.key";

    /// <summary>Adds the service and its settings.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DirectLineOptions>().Bind(configuration.GetSection(DirectLineOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>();
        services.AddSingleton(Secret).AddSingleton(Account);
        services.AddSingleton<DirectLineTokens>().AddSingleton<StreamTickets>().AddSingleton<OriginRules>().AddSingleton<DirectLineLimits>();
        services.AddSingleton<DirectLineConversations>().AddSingleton<ActivityPost>().AddSingleton<LiveStreams>().AddSingleton<ActivityStream>();
        services.AddSingleton<UploadReader>().AddSingleton<AttachmentAddresses>();
        services.AddSingleton<DirectLineAdapter>().AddSingleton<DirectLineTurns>();
        services.AddHostedService<SecretNotice>().AddHostedService<TurnDispatcher>().AddHostedService<SequenceWatch>();

        // The token decides which pages may speak (OriginRules), and a preflight has none. No cookie is at stake.
        services.AddCors(cors => cors.AddPolicy(CorsPolicy, policy => policy
            .AllowAnyOrigin().AllowAnyHeader().WithMethods("GET", "POST").WithExposedHeaders(HeaderNames.RetryAfter)));
        return services;
    }

    private static DirectLineSecret Secret(IServiceProvider services)
    {
        var configured = services.GetRequiredService<IOptions<DirectLineOptions>>().Value.Secret;
        return new DirectLineSecret(string.IsNullOrEmpty(configured)
            ? Convert.ToBase64String(KeptKey.ReadOrCreate(services.GetRequiredService<StorageDirectory>().Path, SecretFile))
            : configured);
    }

    private static BotAccount Account(IServiceProvider services)
    {
        var appId = services.GetRequiredService<IOptions<BotAuthenticationOptions>>().Value.MicrosoftAppId;
        return new BotAccount(
            string.IsNullOrWhiteSpace(appId) ? "bot" : appId, services.GetRequiredService<IOptions<DirectLineOptions>>().Value.BotName);
    }
}
