using System.Text.Json;
using AngleSharp.Html.Dom;
using BotSuite.Knowledge.Ingestion.Reading.Structure;

namespace BotSuite.Knowledge.Ingestion.Reading.Html;

/// <summary>
/// The questions and answers that a page names for search engines (schema.org <c>FAQPage</c> as JSON-LD), and the lines of the page that
/// say the same, which are not needed twice.
/// </summary>
internal sealed class FaqMarkup
{
    private const int MostEntries = 1_000;
    private const int LongestQuestion = 1_000;
    private const int LongestScript = 4_000_000;

    private readonly List<FaqEntry> _entries = [];
    private readonly HashSet<string> _lines = new(StringComparer.Ordinal);

    private FaqMarkup()
    {
    }

    /// <summary>The entries in the page's order, each question once.</summary>
    public IReadOnlyList<FaqEntry> Entries => _entries;

    /// <summary>Reads the entries of a page. Scripts that are no JSON are passed over.</summary>
    public static FaqMarkup Of(IHtmlDocument page, CancellationToken cancellationToken)
    {
        var markup = new FaqMarkup();
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']").Take(50))
        {
            if (script.TextContent.Length is 0 or > LongestScript) continue;
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { MaxDepth = 32, AllowTrailingCommas = true });
                markup.Find(json.RootElement, cancellationToken);
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                // Nothing of the page's own text depends on it.
                continue;
            }
        }

        return markup;
    }

    /// <summary>Whether a line of the page is the question or a line of the answer of an entry.</summary>
    public bool Holds(string line) => _lines.Count > 0 && _lines.Contains(ShapeOf(line));

    private void Find(JsonElement value, CancellationToken cancellationToken)
    {
        if (value.ValueKind is JsonValueKind.Array)
            foreach (var item in value.EnumerateArray()) Find(item, cancellationToken);
        if (value.ValueKind is not JsonValueKind.Object) return;

        if (IsOf(value, "Question")) Add(value, cancellationToken);
        else
            foreach (var field in value.EnumerateObject()) Find(field.Value, cancellationToken);
    }

    private void Add(JsonElement question, CancellationToken cancellationToken)
    {
        if (_entries.Count >= MostEntries || Text(question, "name") is not { } name || name.Length > LongestQuestion) return;
        if (!question.TryGetProperty("acceptedAnswer", out var answer)) return;
        if (answer.ValueKind is JsonValueKind.Array) answer = answer.EnumerateArray().FirstOrDefault();
        if (Text(answer, "text") is not { } text) return;

        var (asked, said) = (Plain(name, cancellationToken), Plain(text, cancellationToken));
        if (asked.Length == 0 || said.Length == 0 || _entries.Exists(entry => entry.Question == asked)) return;
        _entries.Add(new FaqEntry(asked.Replace('\n', ' '), said));
        _lines.Add(ShapeOf(asked));
        _lines.Add(ShapeOf(said));
        foreach (var line in said.Split('\n')) _lines.Add(ShapeOf(line));
        _lines.Remove("");
    }

    private static bool IsOf(JsonElement value, string type) => value.TryGetProperty("@type", out var types)
        && (types.ValueKind is JsonValueKind.String ? types.ValueEquals(type)
            : types.ValueKind is JsonValueKind.Array && types.EnumerateArray().Any(one => one.ValueKind is JsonValueKind.String && one.ValueEquals(type)));

    private static string? Text(JsonElement value, string name) =>
        value.ValueKind is JsonValueKind.Object && value.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String ? text.GetString() : null;

    /// <summary>The words without markup. Answers may hold HTML.</summary>
    private static string Plain(string words, CancellationToken cancellationToken)
    {
        var text = words.AsSpan().IndexOfAny('<', '&') < 0
            ? words
            : HtmlPage.Parse(words, cancellationToken).Body is { } body ? ElementWords.Of(body) : "";
        return string.Join('\n', CleanWords.Lines(text));
    }

    private static string ShapeOf(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
