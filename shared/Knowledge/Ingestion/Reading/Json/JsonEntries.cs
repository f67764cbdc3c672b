using System.Text.Json;

namespace BotSuite.Knowledge.Ingestion.Reading.Json;

/// <summary>Finds the list of entries in a JSON file: documents with the fields of a JSONL line.</summary>
internal static class JsonEntries
{
    private static readonly string[] Names = ["entries", "items", "documents", "faqs", "faq", "questions", "data", "results"];

    /// <summary>The entries; null where the file holds something else.</summary>
    public static IReadOnlyList<JsonElement>? Of(JsonElement root)
    {
        if (root.ValueKind is JsonValueKind.Array) return EntriesIn(root);
        if (root.ValueKind is not JsonValueKind.Object) return null;
        if (HasAnswer(root)) return [root];

        foreach (var name in Names)
            if (root.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array && EntriesIn(list) is { } entries) return entries;
        return null;
    }

    // Most have to have an answer; those that lack one are named as failures, as in JSONL.
    private static List<JsonElement>? EntriesIn(JsonElement list)
    {
        var items = list.EnumerateArray().ToList();
        return items.Count > 0 && items.TrueForAll(item => item.ValueKind is JsonValueKind.Object) && items.Count(HasAnswer) * 2 > items.Count ? items : null;
    }

    private static bool HasAnswer(JsonElement item) => item.TryGetProperty("answer", out var answer) && answer.ValueKind is JsonValueKind.String;
}
