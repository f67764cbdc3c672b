using BotSuite.Data.Accounts;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion;
using BotSuite.Knowledge.Ingestion.Editing;
using BotSuite.Knowledge.Ingestion.Pipeline;
using BotSuite.Portal.Access;
using Microsoft.Extensions.Options;

namespace BotSuite.Portal.Features.Sources.Adding;

/// <summary>Adds and changes a source and has it read, for editors. Others get a <see cref="NotPermittedException"/>.</summary>
internal sealed class AddSource(Person person, SourceEditor editor, SourceRuns runs, SourceUploads uploads, IOptions<IngestionOptions> options)
{
    /// <summary>Adds a source and has it read.</summary>
    public async Task<SavedDraft> RunAsync(SourceDraft draft, CancellationToken cancellationToken)
    {
        var actor = await ActAsync(cancellationToken);
        var saved = await editor.AddAsync(draft, actor, cancellationToken);
        if (saved.Source is { } source) await runs.QueueAsync(source, SourceRunTrigger.Person, actor, cancellationToken);
        return saved;
    }

    /// <summary>Changes a source and has it read.</summary>
    public async Task<SavedDraft> ChangeAsync(Guid id, SourceDraft draft, CancellationToken cancellationToken)
    {
        var actor = await ActAsync(cancellationToken);
        var saved = await editor.ChangeAsync(id, draft, actor, cancellationToken);
        if (saved.Source is { } source && draft.Kind is not SourceKind.Upload) await runs.QueueAsync(source, SourceRunTrigger.Person, actor, cancellationToken);
        return saved;
    }

    /// <summary>Has a source read now.</summary>
    public async Task<Guid> ReadNowAsync(Guid id, CancellationToken cancellationToken) =>
        await runs.QueueAsync(id, SourceRunTrigger.Person, await ActAsync(cancellationToken), cancellationToken);

    /// <summary>Adds a source of files and hands over the files.</summary>
    /// <param name="draft">The source.</param>
    /// <param name="files">The files.</param>
    /// <param name="moved">Called whenever more of a file is here.</param>
    /// <param name="cancellationToken">Ends the wait; what was handed over stays.</param>
    /// <exception cref="IOException">A file could not be brought here.</exception>
    public async Task<SavedDraft> UploadAsync(SourceDraft draft, IReadOnlyList<PickedFile> files, Action moved, CancellationToken cancellationToken)
    {
        var actor = await ActAsync(cancellationToken);
        if (editor.Check(draft) is { Count: > 0 } faults) return new SavedDraft(null, faults);

        // The first file comes before the source: a person who leaves meanwhile leaves no empty source behind.
        var first = await UploadedAsync(files[0], moved, cancellationToken);
        var saved = await editor.AddAsync(draft, actor, cancellationToken);
        if (saved.Source is not { } source) return saved;
        await HandOverAsync(source, first, cancellationToken);
        await AddFilesAsync(source, files.Skip(1), moved, cancellationToken);
        return saved;
    }

    /// <summary>Hands more files over to a source, one after the other, so that one file at a time is in memory.</summary>
    public async Task AddFilesAsync(Guid source, IEnumerable<PickedFile> files, Action moved, CancellationToken cancellationToken)
    {
        foreach (var file in files) await HandOverAsync(source, await UploadedAsync(file, moved, cancellationToken), cancellationToken);
    }

    private async Task HandOverAsync(Guid source, UploadedFile file, CancellationToken cancellationToken) =>
        await uploads.AddAsync(source, [file], groupKey: null, replacesGroup: false, SourceRunTrigger.Person, await ActAsync(cancellationToken), cancellationToken);

    private Task<string> ActAsync(CancellationToken cancellationToken) => person.ActAsync(AccountRole.Editor, cancellationToken);

    private async Task<UploadedFile> UploadedAsync(PickedFile file, Action moved, CancellationToken cancellationToken) =>
        new(file.Name, file.Name, await file.ReadAsync(options.Value.MaximumFileBytes, moved, cancellationToken)) { MediaType = file.MediaType };
}
