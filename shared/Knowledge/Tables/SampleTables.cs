using System.Data.Common;
using BotSuite.Data;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Tables.Defining;
using BotSuite.Knowledge.Tables.Storing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Tables;

/// <summary>Loads the sample tables beside the sample sources, once: a sample that was deleted or changed is left alone.</summary>
internal sealed partial class SampleTables(
    SampleFolder sources, TableEditor editor, IDbContextFactory<BotSuiteDbContext> contexts, IHostEnvironment environment, ILogger<SampleTables> logger)
    : BackgroundService
{
    private const string Actor = "samples";

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var folder = Path.Combine(Path.GetDirectoryName(sources.Path)!, "SampleTables");
        if (!environment.IsDevelopment() || !Directory.Exists(folder)) return;

        try
        {
            foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)) await LoadAsync(file, stoppingToken);
        }
        catch (Exception exception) when (exception is TableException or DbException or DbUpdateException or IOException or InvalidOperationException or InvalidDataException)
        {
            // Samples are a convenience, and the other process may have loaded them first.
            Log.NotLoaded(logger, exception);
        }
    }

    private async Task LoadAsync(string file, CancellationToken cancellationToken)
    {
        var table = TableJson.Read<TableDefinition>(await File.ReadAllTextAsync(file, cancellationToken));
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if (await context.Sources.AnyAsync(source => source.Kind != SourceKind.Sample || source.DeletedAt != null, cancellationToken)
                || await context.Tables.AnyAsync(known => known.Index == table.Index && known.Name == table.Name, cancellationToken)) return;
        }

        var rows = await File.ReadAllBytesAsync(Path.Combine(Path.GetDirectoryName(file)!, table.Origin.Name), cancellationToken);
        await editor.SaveAsync(null, table with { Origin = await editor.KeepAsync(table.Origin.Name, rows, cancellationToken) }, Actor, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "The sample tables were not loaded here.")]
        public static partial void NotLoaded(ILogger logger, Exception exception);
    }
}
