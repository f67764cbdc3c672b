using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>Reads everything that an import names, file after file. A file that cannot be read does not keep the others from it.</summary>
internal sealed class SourceReading(IEnumerable<IDocumentReader> readers, IOptions<IngestionOptions> options)
{
    private readonly Dictionary<string, IDocumentReader> _readers = readers
        .SelectMany(reader => reader.Extensions.Select(extension => (extension, reader)))
        .ToDictionary(pair => pair.extension, pair => pair.reader, StringComparer.OrdinalIgnoreCase);

    /// <summary>What comes of each piece, in the order of file names and lines.</summary>
    public async IAsyncEnumerable<ReadOutcome> ReadAsync(ImportTarget target, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var files = target.IsFolder ? FolderScan.Of(target.Location) : [(FileOf(target.Location), null)];
        var found = 0;
        foreach (var (file, failure) in files)
        {
            found++;
            if (failure is not null)
            {
                yield return ReadOutcome.Unknown(failure);
                continue;
            }

            await foreach (var outcome in ReadFileAsync(file!, cancellationToken)) yield return outcome;
        }

        if (found == 0) yield return ReadOutcome.Unknown(new ImportFailure(Path.GetFileName(target.Location), null, "the folder is empty"));
    }

    private static SourceFile FileOf(string path) => new(path, Path.GetFileName(path));

    private async IAsyncEnumerable<ReadOutcome> ReadFileAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!_readers.TryGetValue(Path.GetExtension(file.Path), out var reader))
        {
            var kinds = string.Join(", ", _readers.Keys.Order(StringComparer.Ordinal));
            yield return ReadOutcome.LeftOut(new ImportFailure(file.Name, null, $"this kind of file cannot be read; these can: {kinds}"));
            yield break;
        }

        if (TooLarge(file) is { } refusal)
        {
            yield return refusal;
            yield break;
        }

        await using var outcomes = reader.ReadAsync(file, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var isOpen = true;
        while (isOpen)
        {
            ReadOutcome? failed = null;
            try
            {
                isOpen = await outcomes.MoveNextAsync();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                (isOpen, failed) = (false, ReadOutcome.Unknown(new ImportFailure(file.Name, null, "the file cannot be opened or read")));
            }

            if (failed is not null) yield return failed;
            else if (isOpen) yield return outcomes.Current;
        }
    }

    private ReadOutcome? TooLarge(SourceFile file)
    {
        var info = new FileInfo(file.Path);
        return info.Exists && info.Length > options.Value.MaximumFileBytes
            ? ReadOutcome.Unknown(new ImportFailure(file.Name, null,
                $"the file is {info.Length} bytes long; at most {options.Value.MaximumFileBytes} are read (Ingestion:MaximumFileBytes)"))
            : null;
    }
}
