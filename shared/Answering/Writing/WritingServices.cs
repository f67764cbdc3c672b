using BotSuite.Answering.Writing.Generated;
using BotSuite.Answering.Writing.Generated.Support;
using BotSuite.Answering.Writing.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BotSuite.Answering.Writing;

/// <summary>Registers the writing of answers.</summary>
internal static class WritingServices
{
    public static IServiceCollection AddWriting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ChatOptions>().Bind(configuration.GetSection(ChatOptions.Section)).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<ChatOptions>, ChatOptionsValidation>()
            .AddSingleton<ModelBudget>()
            .AddSingleton(provider => new ChatModel(
                ChatClients.Make(provider.GetRequiredService<IOptions<ChatOptions>>().Value, provider.GetRequiredService<TimeProvider>()),
                provider.GetRequiredService<ModelBudget>(),
                provider.GetRequiredService<IOptions<ChatOptions>>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<ChatModel>>()))
            .AddSingleton<PromptChain>().AddSingleton<SentenceSupport>().AddSingleton<GeneratedWriter>().AddSingleton<SelectingWriter>()
            .AddSingleton<WriteAnswer>();
    }
}
