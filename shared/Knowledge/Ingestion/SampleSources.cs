using System.Data.Common;
using System.Text.Json;
using BotSuite.Data;
using BotSuite.Data.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BotSuite.Knowledge.Ingestion;

/// <summary>
/// Loads the sample organisations at the start. An import is repeatable, so it does not matter which process loads them, whether
/// both do, or whether one was killed on the way: each source is held by one import at a time, and what is there is left alone.
/// </summary>
internal sealed partial class SampleSources(
    SampleFolder folder, SourceImporter importer, IDbContextFactory<BotSuiteDbContext> contexts,
    IHostEnvironment environment, ILogger<SampleSources> logger) : IHostedService, IDisposable
{
    private const string Actor = "samples";
    // Loading takes a second; a start must not hang on another process that died while loading.
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stopping = new();
    private Task _loading = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment() || !Directory.Exists(folder.Path)) return;

        _loading = LoadAsync(_stopping.Token);
        await Task.WhenAny(_loading, Task.Delay(LongestStart, cancellationToken));
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // A host that is disposed while it stops stops its services once more.
        if (_loading.IsCompleted) return;
        await _stopping.CancelAsync();
        await _loading.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!await IsOursAsync(cancellationToken)) return;
            foreach (var organisation in Directory.GetDirectories(folder.Path).Order(StringComparer.Ordinal))
                await TryImportAsync(organisation, cancellationToken);
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException or IOException)
        {
            // Samples are a convenience; the process is as good without them.
            Log.NotLoaded(logger, exception);
        }
    }

    /// <summary>Whether the store holds nothing but living samples. A deleted sample says that somebody does not want them.</summary>
    private async Task<bool> IsOursAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return !await context.Sources.AnyAsync(source => source.Kind != SourceKind.Sample || source.DeletedAt != null, cancellationToken);
    }

    /// <summary>An organisation that cannot be imported, because another process is at it for one, keeps no other from it.</summary>
    private async Task TryImportAsync(string organisation, CancellationToken cancellationToken)
    {
        try
        {
            await ImportAsync(organisation, cancellationToken);
        }
        catch (ImportException exception)
        {
            Log.NotLoaded(logger, exception);
        }
    }

    private async Task ImportAsync(string organisation, CancellationToken cancellationToken)
    {
        var domain = Path.GetFileName(organisation);
        var name = NameOf(organisation) ?? domain;
        if (await IsUpToDateAsync(organisation, name, cancellationToken)) return;

        var request = new ImportRequest
        {
            Path = organisation,
            Name = name,
            Domain = domain,
            Kind = SourceKind.Sample,
            Actor = Actor,
        };
        var report = await importer.ImportAsync(request, null, cancellationToken);
        if (report.FailureCount > 0) Log.PartlyLoaded(logger, domain, report.Failures[0].ToString());
    }

    /// <summary>Whether the organisation was read to its end after its files were last written, so that most starts have nothing to do.</summary>
    private async Task<bool> IsUpToDateAsync(string organisation, string name, CancellationToken cancellationToken)
    {
        var written = Directory.GetFiles(organisation, "*", SearchOption.AllDirectories).Select(File.GetLastWriteTimeUtc).DefaultIfEmpty().Max();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Sources.AnyAsync(
            source => source.Name == name && source.State == SourceState.Ready && source.LastReadAt > written, cancellationToken);
    }

    /// <summary>The organisation's name: the <c>source</c> of its first entry.</summary>
    private static string? NameOf(string organisation)
    {
        var entries = Directory.GetFiles(organisation, "*.jsonl").Order(StringComparer.Ordinal).FirstOrDefault();
        if (entries is null || File.ReadLines(entries).FirstOrDefault(line => line.Length > 0) is not { } first) return null;
        try
        {
            using var entry = JsonDocument.Parse(first);
            return entry.RootElement.TryGetProperty("source", out var name) && name.GetString() is { Length: > 0 and <= 200 } text ? text : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The sample sources were not loaded.")]
        public static partial void NotLoaded(ILogger logger, Exception exception);

        [LoggerMessage(2, LogLevel.Warning, "A piece of the {Domain} samples was not loaded: {Failure}.")]
        public static partial void PartlyLoaded(ILogger logger, string domain, string failure);
    }
}
