using BotSuite.Knowledge.Ingestion.Fetching;
using BotSuite.Knowledge.Ingestion.Fetching.Pages;
using BotSuite.Knowledge.Ingestion.Fetching.Web;
using BotSuite.Knowledge.Memory.Asking;
using BotSuite.Knowledge.Memory.Documents;
using BotSuite.Knowledge.Memory.Rights;
using BotSuite.Knowledge.Memory.Searching;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Memory;

/// <summary>Puts the memory into a process.</summary>
internal static class MemoryServices
{
    public static IServiceCollection AddKernelMemory(this IServiceCollection services) => services
        .AddSingleton<ISourceFetcher>(root => new MemoryFetcher(
            new WebPageFetcher(root.GetRequiredService<PoliteWeb>(), root.GetRequiredService<RobotIdentity>())))
        .AddSingleton<MemoryIndexes>().AddSingleton<MemoryPieces>().AddSingleton<OtherDocuments>().AddSingleton<MemoryDocuments>()
        .AddSingleton<PassagePlaces>().AddSingleton<MemoryCitations>().AddSingleton<MemorySearch>()
        .AddSingleton<MemoryAsk>().AddSingleton<MemoryParts>()
        .AddSingleton(provider => new MemoryWithRights(provider.GetRequiredService<MemoryParts>()))
        .AddSingleton(provider => provider.GetRequiredService<MemoryWithRights>().For(MemoryRights.Everything));
}
