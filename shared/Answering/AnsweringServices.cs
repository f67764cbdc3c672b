using BotSuite.Answering.Advice;
using BotSuite.Answering.Guardrails.Emergencies;
using BotSuite.Answering.Guardrails.Inbound;
using BotSuite.Answering.Guardrails.Outbound;
using BotSuite.Answering.Phrasing;
using BotSuite.Answering.Privacy;
using BotSuite.Answering.Proof;
using BotSuite.Answering.Releases;
using BotSuite.Answering.Retrieving;
using BotSuite.Answering.SmallTalk;
using BotSuite.Answering.Spelling;
using BotSuite.Answering.Tables;
using BotSuite.Answering.Understanding;
using BotSuite.Answering.Writing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.Answering;

/// <summary>Registers the answering of questions.</summary>
public static class AnsweringServices
{
    /// <summary>
    /// Adds <see cref="QuestionAnswering"/> and <see cref="ProofVerifier"/>. Needs the database and a passage retriever beside it.
    /// The order of the steps is in <c>AnsweringOrder.cs</c>.
    /// </summary>
    public static IServiceCollection AddAnswering(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PrivacyOptions>().Bind(configuration.GetSection(PrivacyOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PrivacyOptions>, PrivacyOptionsValidation>();
        services.AddWriting(configuration);
        services.AddOptions<EmergencyOptions>().Bind(configuration.GetSection(EmergencyOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EmergencyOptions>, EmergencyOptionsValidation>();
        services.AddSingleton(_ => MessageJudge.BuiltIn).AddSingleton<ReleasedJudges>().AddSingleton<EmergencyCards>().AddSingleton<RefusalReplies>().AddSingleton<AnswerGuardrails>().AddSingleton<GuardrailCondition>();
        services.AddSingleton(provider => new LiveGuardrails(
            provider.GetRequiredService<LiveReleases>(),
            provider.GetRequiredService<ReleasedJudges>(),
            provider.GetRequiredService<MessageJudge>(),
            provider.GetRequiredService<ILogger<LiveGuardrails>>()));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new Contacts(configuration));
        services.AddSingleton<LiveReleases>().AddSingleton<NotFoundReplies>().AddSingleton<TableReplies>().AddSingleton<TiedTopics>().AddSingleton<EntryByMeaning>().AddSingleton<NewlyAsked>().AddSingleton<AdviceReader>().AddSingleton<RarestWord>().AddSingleton<IndexThresholds>();
        services.AddSingleton<ChooseRelease>()
            .AddSingleton<MaskPersonalData>()
            .AddSingleton<JudgeMessage>()
            .AddSingleton<TakeUpChoice>()
            .AddSingleton<AnswerSmallTalk>()
            .AddSingleton<UnderstandQuestion>()
            .AddSingleton<CorrectSpelling>()
            .AddSingleton<LookUpTables>()
            .AddSingleton<MatchCuratedEntries>()
            .AddSingleton<RetrievePassages>()
            .AddSingleton<Decide>()
            .AddSingleton<ProveAnswer>();
        services.AddSingleton<AnsweringOrder>().AddSingleton<ProofVerifier>();
        return services.AddSingleton(provider => new QuestionAnswering(
            provider.GetRequiredService<AnsweringOrder>(),
            provider.GetRequiredService<MessageJudge>(),
            provider.GetRequiredService<EmergencyCards>(),
            provider.GetRequiredService<AnswerGuardrails>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<QuestionAnswering>>()));
    }
}
