using System.Text.Json;

namespace BotSuite.Evaluation.Golden;

/// <summary>
/// Reads golden sets: JSON Lines of <c>{"qid","query","relevant":[ids],"lang","history","kind","says":[words]}</c>. The history may
/// hold strings, or objects with <c>role</c> and <c>text</c>, of which the user's are kept. A row without <c>kind</c> is of the kind that its
/// <c>topic</c> names. Other fields are left alone.
/// </summary>
public static class GoldenRows
{
    private const int LongestLine = 1 << 20;

    /// <summary>Reads files into one set. Two files may number their questions alike; each file's own numbers are unique.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static async Task<GoldenSet> ReadFilesAsync(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var (questions, problems) = (new List<GoldenQuestion>(), new List<GoldenProblem>());
        foreach (var path in paths)
        {
            using var reader = new StreamReader(path);
            var set = await ReadAsync(reader, Path.GetFileName(path), cancellationToken);
            questions.AddRange(set.Questions);
            problems.AddRange(set.Problems);
        }

        return new GoldenSet(questions, problems);
    }

    /// <summary>Reads rows; empty lines are skipped, bad ones reported.</summary>
    /// <param name="reader">The rows.</param>
    /// <param name="file">Name of the file that they come from; null for none.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<GoldenSet> ReadAsync(TextReader reader, string? file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var questions = new List<GoldenQuestion>();
        var problems = new List<GoldenProblem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var line = 1; await reader.ReadLineAsync(cancellationToken) is { } row; line++)
        {
            if (string.IsNullOrWhiteSpace(row))
                continue;

            var (question, reason) = Read(row);
            if (question is null)
                problems.Add(new GoldenProblem(file, line, reason!));
            else if (!seen.Add(question.Id))
                problems.Add(new GoldenProblem(file, line, $"\"qid\" {question.Id} stands on an earlier line already"));
            else
                questions.Add(question);
        }

        return new GoldenSet(questions, problems);
    }

    private static (GoldenQuestion? Question, string? Reason) Read(string row)
    {
        if (row.Length > LongestLine)
            return (null, $"the line is longer than {LongestLine} characters");

        try
        {
            using var json = JsonDocument.Parse(row.TrimStart('\uFEFF'));
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement) : (null, "the line is no JSON object");
        }
        catch (JsonException exception)
        {
            return (null, $"the line is no JSON: {exception.Message}");
        }
    }

    private static (GoldenQuestion? Question, string? Reason) Read(JsonElement row)
    {
        if (Text(row, "qid") is not { } id)
            return (null, "\"qid\" is missing or no text");
        if (Text(row, "query") is not { } query)
            return (null, "\"query\" is missing or no text");
        if (!row.TryGetProperty("relevant", out var relevant) || relevant.ValueKind != JsonValueKind.Array)
            return (null, "\"relevant\" is missing or no list (an empty list means: must be refused)");
        if (relevant.EnumerateArray().Any(entry => entry.ValueKind != JsonValueKind.String))
            return (null, "\"relevant\" holds something that is no text");

        if (Says(row) is not { } says)
            return (null, "\"says\" is no list of texts");
        string[] keys = [.. relevant.EnumerateArray().Select(entry => entry.GetString()!).Distinct(StringComparer.Ordinal)];
        return History(row) is { } history
            ? (new GoldenQuestion(id, query, keys, Text(row, "lang"), Text(row, "kind") ?? Text(row, "topic") ?? "unnamed", history) { Says = says }, null)
            : (null, "\"history\" is no list of texts or of objects with \"role\" and \"text\"");
    }

    private static string? Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()
            : null;

    private static string[]? Says(JsonElement row)
    {
        if (!row.TryGetProperty("says", out var says) || says.ValueKind == JsonValueKind.Null)
            return [];
        if (says.ValueKind != JsonValueKind.Array || says.EnumerateArray().Any(words => words.ValueKind != JsonValueKind.String))
            return null;
        return [.. says.EnumerateArray().Select(words => words.GetString()!)];
    }

    private static List<string>? History(JsonElement row)
    {
        if (!row.TryGetProperty("history", out var history) || history.ValueKind == JsonValueKind.Null)
            return [];
        if (history.ValueKind != JsonValueKind.Array)
            return null;

        var questions = new List<string>();
        foreach (var earlier in history.EnumerateArray())
        {
            if (earlier.ValueKind == JsonValueKind.String)
                questions.Add(earlier.GetString()!);
            else if (earlier.ValueKind != JsonValueKind.Object || Text(earlier, "text") is not { } text)
                return null;
            else if (Text(earlier, "role") is null or "user")
                questions.Add(text);
        }

        return questions;
    }
}
