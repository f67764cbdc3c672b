using BotSuite.Data.Sources;
using BotSuite.Data.Tests.Stores;
using BotSuite.Knowledge.Embeddings;
using BotSuite.Knowledge.Ingestion.Duplicates;
using BotSuite.Knowledge.Ingestion.Editing;
using BotSuite.Knowledge.Ingestion.Pipeline;
using BotSuite.Knowledge.Ingestion.Scheduling;
using BotSuite.Knowledge.Memory;
using BotSuite.Knowledge.Retrieval.Memory;
using BotSuite.Knowledge.Retrieval.Models;
using BotSuite.Knowledge.Retrieval.Settings;
using BotSuite.Knowledge.Retrieval.Vector;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Document = BotSuite.Knowledge.Memory.Document;

namespace BotSuite.Data.Tests.Product;

/// <summary>Uses what edits, schedules, remembers, compares and calibrates, and so asks the store something.</summary>
internal sealed class KnowledgeRun(IServiceProvider services, CancellationToken cancelled)
{
    public async Task RunAsync()
    {
        await ReadFeedOnTimeAsync();
        await RememberAsync();
        await FindDuplicatesAsync();
        await CalibrateAsync();
        await MakeMissingVectorsAsync();
        await RaceForVectorsAsync();
    }

    private T Get<T>() where T : notnull => services.GetRequiredService<T>();

    private BotSuiteDbContext Open() => Get<IDbContextFactory<BotSuiteDbContext>>().CreateDbContext();

    /// <summary>A feed that an editor adds and changes, and whose time has come.</summary>
    private async Task ReadFeedOnTimeAsync()
    {
        await using var site = await FeedSite.StartAsync();
        var draft = new SourceDraft
        {
            Name = "Rulings",
            Domain = "legal",
            Kind = SourceKind.Feed,
            Location = site.Address.AbsoluteUri,
            SettingsJson = """{"pauseSeconds":0,"readsLinkedPages":false}""",
        };
        var editor = Get<SourceEditor>();
        var id = (await editor.AddAsync(draft, "test", cancelled)).Source!.Value;
        await editor.ChangeAsync(id, draft with { Schedule = "0 4 * * *" }, "test", cancelled);
        Assert.NotNull(await editor.FindAsync(id, cancelled));

        await using var context = Open();
        await context.Sources.Where(source => source.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(source => source.NextRunAt, Samples.Noon), cancelled);
        await Get<SourceScheduler>().RunDueAsync(cancelled);
        await IngestionRun.SettleAsync(services, cancelled);
        Assert.Equal(1, await context.Documents.CountAsync(document => document.SourceId == id, cancelled));
    }

    private async Task RememberAsync()
    {
        const string index = "remembered";
        var memory = Get<IKernelMemory>();
        var two = new Document("m").AddStream("a.txt", Stream("Alpha is the first.")).AddStream("b.txt", Stream("Beta is the second."));
        await memory.ImportDocumentAsync(two, index, cancellationToken: cancelled);
        await IngestionRun.SettleAsync(services, cancelled);
        Assert.True(await memory.IsDocumentReadyAsync("m", index, cancelled));
        await memory.ImportDocumentAsync(new Document("m").AddStream("a.txt", Stream("Alpha is still the first.")), index, cancellationToken: cancelled);
        await IngestionRun.SettleAsync(services, cancelled);

        Assert.Equal(["m"], (await memory.ListDocumentsAsync(index, cancellationToken: cancelled)).Select(status => status.DocumentId));
        Assert.Empty(await memory.ListDocumentsAsync(index, "n", cancellationToken: cancelled));
        Assert.Single((await memory.SearchAsync("alpha", index, cancellationToken: cancelled)).Results);
        Assert.Equal("a.txt", (await memory.ExportFileAsync("m", "a.txt", index, cancelled)).FileName);
        Assert.Null(await memory.GetDocumentStatusAsync(Guid.Empty.ToString("N"), index, cancelled));
        await memory.DeleteIndexAsync(index, cancelled);
    }

    private async Task FindDuplicatesAsync()
    {
        const string index = "twice";
        var uploads = Get<SourceUploads>();
        var source = await uploads.SourceAsync(index, "twice", SourceKind.Upload, "general", cancelled);
        UploadedFile[] files = [new("a.txt", "a.txt", "The same words."u8.ToArray()), new("b.txt", "b.txt", "The same words."u8.ToArray())];
        await uploads.AddAsync(source, files, null, false, SourceRunTrigger.Person, "test", cancelled);
        await IngestionRun.SettleAsync(services, cancelled);

        var (finder, list) = (Get<DuplicateFinder>(), Get<DuplicateList>());
        await finder.FindAsync(cancelled);
        Assert.Single(await list.ListAsync(index, 0, 10, cancelled));
        Assert.Equal(1, await list.CountAsync(index, cancelled));
        await Get<SourceRemoval>().DeleteSourceAsync(source, "test", cancelled);
        Assert.Equal(0, await finder.FindAsync(index, cancelled));
    }

    private async Task CalibrateAsync()
    {
        var calibration = new IndexCalibration { EmbeddingWeight = 0.5, NotFoundBelow = 0.1, AskBelow = 0.2, EmbeddingModelId = services.GetService<ITextEmbedder>()?.ModelId };
        await Get<IndexCalibrations>().ApplyAsync("calibrated", calibration, cancelled);
        Assert.NotNull((await Get<SearchSettings>().OfAsync("calibrated", cancelled)).Calibration);
        await Get<SynonymList>().ReplaceAsync("calibrated", [new SynonymLine("PTO", ["paid time off"])], "test", cancelled);
        Assert.Single(await Get<SynonymList>().ReadAsync("calibrated", cancelled));
    }

    /// <summary>A document whose vectors are lost, as after a change of the model.</summary>
    private async Task MakeMissingVectorsAsync()
    {
        await using var context = Open();
        var document = await context.Documents.Where(document => document.DeletedAt == null && document.CurrentVersionId != null).FirstAsync(cancelled);
        await context.Embeddings.ExecuteDeleteAsync(cancelled);
        context.DocumentChanges.Add(new DocumentChange { Index = document.Index, DocumentId = document.Id, At = DateTime.UtcNow });
        await context.SaveChangesAsync(cancelled);
        await Get<IndexFollower>().FollowAsync(cancelled);
        await Get<MissingVectors>().FillAsync(cancelled);
        // A process that starts with saved indexes asks whether the store still has the line that they were made at.
        Assert.Null(await Get<ChangeFeed>().LineAsync(0, cancelled));
        await Get<ModelChanges>().EmbedAsync(document.Index, anew: true, null, cancelled);
        await Get<ModelChanges>().SwapAsync(document.Index, cancelled);
    }

    /// <summary>Two that embed the same text at the same time.</summary>
    private async Task RaceForVectorsAsync()
    {
        var embedder = new RivalEmbedder();
        var cache = new VectorCache(
            Get<IDbContextFactory<BotSuiteDbContext>>(), Get<IDatabaseProvider>(), embedder, Get<IOptions<EmbeddingsOptions>>());
        embedder.Meanwhile = () => cache.FillAsync(["one"], null, cancelled);
        Assert.Equal(2, await cache.FillAsync(["one", "two"], null, cancelled));

        string[] hashes = [VectorCache.HashOf("one"), VectorCache.HashOf("two")];
        Assert.Equal(2, (await cache.FindAsync(embedder.ModelId, embedder.Dimensions, hashes, cancelled)).Count);
    }

    private static MemoryStream Stream(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));
}
