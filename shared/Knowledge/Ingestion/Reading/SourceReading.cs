using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>Reads files of all kinds. What the file system refuses is an outcome like any other.</summary>
internal sealed class SourceReading(IEnumerable<IDocumentReader> readers, IOptions<IngestionOptions> options)
{
    private readonly Dictionary<string, IDocumentReader> _readers = readers
        .SelectMany(reader => reader.Extensions.Select(extension => (extension, reader)))
        .ToDictionary(pair => pair.extension, pair => pair.reader, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether there is a reader for files of an ending, in any case, with the point.</summary>
    public bool Knows(string extension) => _readers.ContainsKey(extension);

    /// <summary>Whether the reader of an ending that is known needs a file, else bytes do.</summary>
    public bool NeedsFile(string extension) => _readers[extension].NeedsFile;

    /// <summary>Says why a file without a reader is left out, as a clause for the editor.</summary>
    public string UnknownKind() => $"this kind of file cannot be read; these can: {string.Join(", ", _readers.Where(pair => !pair.Value.OnlyExplains).Select(pair => pair.Key).Order(StringComparer.Ordinal))}";

    /// <summary>What comes of each piece of a file, in its order.</summary>
    public async IAsyncEnumerable<ReadOutcome> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!_readers.TryGetValue(Path.GetExtension(file.Path), out var reader))
        {
            yield return ReadOutcome.LeftOut(new ImportFailure(file.Name, null, UnknownKind()));
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
            else if (isOpen) yield return outcomes.Current.Screened();
        }
    }

    private ReadOutcome? TooLarge(SourceFile file)
    {
        var length = file.Content?.Length ?? (new FileInfo(file.Path) is { Exists: true } info ? info.Length : 0);
        return length > options.Value.MaximumFileBytes
            ? ReadOutcome.Unknown(new ImportFailure(file.Name, null,
                $"the file is {length} bytes long; at most {options.Value.MaximumFileBytes} are read (Ingestion:MaximumFileBytes)"))
            : null;
    }
}
