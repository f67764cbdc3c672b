using BotSuite.Answering;
using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.Bot.Channels.DirectLine;
using BotSuite.Bot.Channels.Messages;
using BotSuite.Bot.Channels.Rendering;
using BotSuite.Bot.Channels.WebChat;
using BotSuite.Bot.Memory;
using BotSuite.Bot.Middleware;
using BotSuite.Bot.Privacy;
using BotSuite.Bot.Turns;
using BotSuite.BotFramework.Authentication;
using BotSuite.BotFramework.Builder;
using BotSuite.BotFramework.Hosting;
using BotSuite.Data;
using BotSuite.Data.PostgreSql;
using BotSuite.Data.Sqlite;
using BotSuite.Data.SqlServer;
using BotSuite.Knowledge;
using BotSuite.Knowledge.Retrieval.Models;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot;

/// <summary>What the bot is made of, and the order of its turn.</summary>
internal static class BotServices
{
    private const string UserKeyFile = "users.key";

    /// <summary>Registers everything.</summary>
    public static WebApplicationBuilder AddBotSuite(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Services
            .AddBotSuiteDatabase(configuration, new SqliteProvider(), new SqlServerProvider(), new PostgreSqlProvider())
            .AddKnowledge(configuration).AddSampleSources()
            .AddAnswering(configuration)
            .AddDevelopmentLimits()
            .AddTurns(configuration)
            .AddOrderOfTheTurn(configuration)
            .AddDirectLine(configuration)
            .AddFaqTurns()
            .AddWebChat(configuration)
            .AddMemoryApi(configuration)
            .AddWebDefaults(configuration);
        return builder;
    }

    /// <summary>
    /// The order of a turn, in every channel. The first steps see an activity first and its answer last. After them the bot has its
    /// say; a question goes through the steps of <c>AnsweringOrder</c>.
    /// </summary>
    private static IServiceCollection AddOrderOfTheTurn(this IServiceCollection services, ConfigurationManager configuration) => services
        .AddMiddleware<DeduplicateMiddleware>()
        .AddMiddleware<TenantMiddleware>()
        .AddMiddleware<AudienceMiddleware>()
        .AddMiddleware<MaskingMiddleware>()
        .AddMiddleware<GuardrailMiddleware>()
        .AddMiddleware<AskingRateMiddleware>()
        .AddMiddleware<ConversationMiddleware>()
        .AddMiddleware<ShowTypingMiddleware>()
        .AddMiddleware<OutboundMiddleware>()
        .AddMiddleware<TranscriptMiddleware>()
        .AddMiddleware<RestoringMiddleware>()
        .AddMiddleware<RecordTurnMiddleware>()
        .AddBot<FaqBot>(configuration);

    private static IServiceCollection AddTurns(this IServiceCollection services, ConfigurationManager configuration)
    {
        services.AddHostedService<GuardrailWarmUp>();
        services.AddSingleton<LiveMarks>().AddSingleton<RetentionPurge>().AddHostedService<RetentionService>();
        services.AddOptions<InboxOptions>().Bind(configuration.GetSection(InboxOptions.Section)).ValidateOnStart();
        services.AddOptions<TenantOptions>().Bind(configuration.GetSection(TenantOptions.Section))
            .Configure(options => Array.ForEach(ListSetting.OnOneLine(configuration, "Channels:AllowedTenants"), options.AllowedTenants.Add));
        services.AddOptions<AudienceOptions>().Bind(configuration.GetSection(AudienceOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AudienceOptions>, AudienceOptionsValidator>();
        services.AddOptions<AskingRateOptions>().Bind(configuration.GetSection(AskingRateOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<InboxOptions>, InboxOptionsValidator>();
        services.AddSingleton<IPostConfigureOptions<BotAuthenticationOptions>, ClosedWithoutIdentity>().AddHostedService<ClosedEndpointNotice>();
        services.AddSingleton<ProcessIdentity>().AddSingleton<Inbox>().AddSingleton<InboxBell>().AddSingleton<Deliveries>().AddSingleton<TurnOrigins>();
        return services.AddSingleton(provider =>
            new UserKeys(KeptKey.ReadOrCreate(provider.GetRequiredService<StorageDirectory>().Path, UserKeyFile)));
    }

    private static IServiceCollection AddWebDefaults(this IServiceCollection services, ConfigurationManager configuration)
    {
        services.AddOptions<BotOptions>().Bind(configuration.GetSection(BotOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsValidator>();
        services.AddHttpContextAccessor().AddSingleton<PublicAddress>();
        services.AddProblemDetails();
        services.AddOpenApi(options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "BotSuite bot";
            return Task.CompletedTask;
        }));
        services.AddHealthChecks().AddCheck<StoreHealth>("store").AddCheck<SearchModelHealth>("search model").AddCheck<GuardrailCondition>("guardrails");
        // Believed from loopback only, until ForwardedHeaders options name the proxies.
        services.Configure<ForwardedHeadersOptions>(options =>
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost);
        return services;
    }
}
