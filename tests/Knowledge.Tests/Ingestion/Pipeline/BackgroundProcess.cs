using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Pipeline;
using BotSuite.Knowledge.Tests.Drivers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotSuite.Knowledge.Tests.Ingestion.Pipeline;

/// <summary>A process whose workers read in the background, quick to try again.</summary>
internal static class BackgroundProcess
{
    public static Task<KnowledgeProcess> StartAsync(
        TestFolder folder, Action<IServiceCollection>? configure = null, params (string Key, string Value)[] settings) =>
        KnowledgeProcess.StartAsync(folder, runsInBackground: true, configure: configure, settings:
        [
            ("Ingestion:RetryDelay", "00:00:00.01"), ("Ingestion:GatherFor", "00:00:00.01"), ("Ingestion:PollInterval", "00:00:00.1"), ("Ingestion:OtherImportIsDeadAfter", "00:00:05"),
            .. settings,
        ]);

    public static SourceUploads Uploads(this KnowledgeProcess process) => process.Services.GetRequiredService<SourceUploads>();

    public static SourceRuns Runs(this KnowledgeProcess process) => process.Services.GetRequiredService<SourceRuns>();

    public static SourceRemoval Removal(this KnowledgeProcess process) => process.Services.GetRequiredService<SourceRemoval>();

    public static Task<Guid> MemoryAsync(this KnowledgeProcess process, string name = "programs") =>
        process.Uploads().SourceAsync("default", name, SourceKind.Memory, "general", TestContext.Current.CancellationToken);

    public static Task<Guid> UploadAsync(this KnowledgeProcess process, Guid source, params (string Key, string Text)[] files) =>
        process.Uploads().AddAsync(
            source, [.. files.Select(file => new UploadedFile(file.Key, Path.GetFileName(file.Key), System.Text.Encoding.UTF8.GetBytes(file.Text)))],
            null, false, SourceRunTrigger.Program, "test", TestContext.Current.CancellationToken);

    /// <summary>Waits until a run has ended, whoever ends it.</summary>
    public static async Task<SourceRun> EndOfAsync(this KnowledgeProcess process, Guid run)
    {
        while (true)
        {
            var row = await process.StoreAsync(context => context.SourceRuns.AsNoTracking().SingleAsync(one => one.Id == run));
            if (row.State is SourceRunState.Done or SourceRunState.Failed or SourceRunState.Cancelled) return row;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public static Task<SourceItem> ItemAsync(this KnowledgeProcess process, string key) =>
        process.StoreAsync(context => context.SourceItems.AsNoTracking().SingleAsync(item => item.Key == key));
}
