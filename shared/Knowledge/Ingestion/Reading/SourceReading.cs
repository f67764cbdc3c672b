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

    /// <summary>Says why a file without a reader is left out, as a clause for the editor.</summary>
    public string UnknownKind() => $"this kind of file cannot be read; these can: {string.Join(", ", _readers.Keys.Order(StringComparer.Ordinal))}";

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
        var info = new FileInfo(file.Path);
        return info.Exists && info.Length > options.Value.MaximumFileBytes
            ? ReadOutcome.Unknown(new ImportFailure(file.Name, null,
                $"the file is {info.Length} bytes long; at most {options.Value.MaximumFileBytes} are read (Ingestion:MaximumFileBytes)"))
            : null;
    }
}
