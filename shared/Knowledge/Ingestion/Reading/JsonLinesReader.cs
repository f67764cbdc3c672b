using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>
/// Reads JSONL (one JSON object a line, UTF-8): each line is a document with the fields <c>id, question, alternatives, answer,
/// url, source, lang, domain, tags</c> and those of the front matter of Markdown files. Unknown fields are ignored.
/// </summary>
internal sealed class JsonLinesReader(IOptions<IngestionOptions> options) : IDocumentReader
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".jsonl", ".ndjson"];

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadOutcome> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!TextFile.HoldsBytes(file))
        {
            yield return Empty(file);
            yield break;
        }

        await using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, useAsync: true);
        var entries = 0;
        await foreach (var line in BoundedLines.ReadAsync(stream, options.Value.MaximumLineBytes, cancellationToken))
        {
            var outcome = Read(line, file);
            if (outcome is null) continue;
            entries++;
            yield return outcome;
        }

        if (entries == 0) yield return Empty(file);
    }

    private static ReadOutcome Empty(SourceFile file) => ReadOutcome.Unknown(new ImportFailure(file.Name, null, "the file is empty"));

    private ReadOutcome? Read(BoundedLine line, SourceFile file)
    {
        if (line.Bytes is null)
            return ReadOutcome.Unknown(new ImportFailure(file.Name, line.Number, $"the line is longer than {options.Value.MaximumLineBytes} bytes"));

        var json = line.Bytes.AsMemory();
        if (line.Number == 1 && json.Span.StartsWith(ByteOrderMark)) json = json[ByteOrderMark.Length..];
        return json.Span.IndexOfAnyExcept(" \t\r"u8) < 0 ? null : JsonEntry.Read(json, file, line.Number);
    }
}
