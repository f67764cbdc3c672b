using System.Runtime.CompilerServices;
using System.Text.Json;
using BotSuite.Knowledge.Ingestion.Reading.Structure;
using Microsoft.Extensions.Options;

namespace BotSuite.Knowledge.Ingestion.Reading.Json;

/// <summary>
/// Reads JSON: a list of entries with the fields of a JSONL line, by itself or under a name such as <c>entries</c>, is a list of
/// documents. Any other JSON is one document, written as lines that name what they hold.
/// </summary>
internal sealed class JsonFileReader(IOptions<IngestionOptions> options) : IDocumentReader
{
    private const string Reader = "json/1";

    private static readonly JsonDocumentOptions Parsing = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".json"];

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadOutcome> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (json, remarks, failure) = await ParseAsync(file, cancellationToken);
        using (json)
        {
            if (failure is not null) yield return failure;
            else if (EntriesOf(json!.RootElement) is { } entries)
                for (var i = 0; i < entries.Count; i++) yield return JsonEntry.Read(entries[i], file, $"entry {i + 1}: ");
            else yield return Outline(json.RootElement, file, remarks);
        }
    }

    private async Task<(JsonDocument? Json, IReadOnlyList<string> Remarks, ReadOutcome? Failure)> ParseAsync(SourceFile file, CancellationToken cancellationToken)
    {
        string reason;
        try
        {
            var decoded = await TextFile.ReadAsync(file, options.Value.MaximumDocumentCharacters, cancellationToken);
            return (JsonDocument.Parse(decoded.Text, Parsing), decoded.Remarks, null);
        }
        catch (UnreadableException exception)
        {
            reason = exception.Message;
        }
        catch (JsonException exception)
        {
            reason = $"not JSON (line {(exception.LineNumber ?? 0) + 1}, byte {exception.BytePositionInLine ?? 0})";
        }

        // Nobody knows how many documents a broken file holds.
        return (null, [], ReadOutcome.Unknown(new ImportFailure(file.Name, null, reason)));
    }

    private static IReadOnlyList<JsonElement>? EntriesOf(JsonElement root)
    {
        try
        {
            return JsonEntries.Of(root);
        }
        catch (InvalidOperationException)
        {
            // A field's name holds half of a surrogate pair; whoever reads it next says so.
            return null;
        }
    }

    private ReadOutcome Outline(JsonElement root, SourceFile file, IReadOnlyList<string> remarks)
    {
        try
        {
            if (file.Name.Length > 400) throw new UnreadableException("the path is longer than 400 characters");
            var text = new StructuredText(options.Value.MaximumDocumentCharacters);
            new JsonOutline(text).Write(root);
            return ReadOutcome.Of(StructuredDocument.Of(text, file, Reader, TitleOf(root)) with { Remarks = remarks });
        }
        catch (InvalidOperationException)
        {
            // A field's name holds half of a surrogate pair.
            return ReadOutcome.Failed(new ImportFailure(file.Name, null, "a name in it is not valid Unicode"), file.Name);
        }
        catch (UnreadableException exception)
        {
            return ReadOutcome.Failed(new ImportFailure(file.Name, null, exception.Message), file.Name);
        }
    }

    private static string? TitleOf(JsonElement root) =>
        root.ValueKind is JsonValueKind.Object && root.TryGetProperty("title", out var title) && title.ValueKind is JsonValueKind.String
            && title.GetRawText().IndexOf("\\u", StringComparison.Ordinal) < 0 ? title.GetString() : null;
}
