using BotSuite.Knowledge.Memory.Asking;
using Microsoft.Extensions.Options;

namespace BotSuite.Bot.Memory;

/// <summary>Registers the memory API.</summary>
internal static class MemoryApiServices
{
    /// <summary>Adds the API. Needs knowledge and answering beside it.</summary>
    public static IServiceCollection AddMemoryApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MemoryOptions>().Bind(configuration.GetSection(MemoryOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MemoryOptions>, MemoryOptionsValidator>();
        services.AddSingleton<MemoryKeys>().AddSingleton<MemoryUptime>().AddSingleton<UploadFormReader>();
        services.AddSingleton<IMemoryAnswerer, QuotingMemoryAnswerer>();
        return services.AddHostedService<ClosedMemoryNotice>();
    }
}
