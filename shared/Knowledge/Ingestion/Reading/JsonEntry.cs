using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BotSuite.Data.Sources;
using BotSuite.Knowledge.Ingestion.Splitting;
using BotSuite.Knowledge.Languages;

namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>Turns one JSONL entry into a document: the answer is its text, the question and its other wordings go with the passage.</summary>
internal static class JsonEntry
{
    private const string Reader = "jsonl/1";
    private const int LongestId = 400;
    private const int LongestQuestion = 4_000;
    // Each passage of an answer carries them all.
    private const int LongestQuestions = 40_000;
    // A long answer is found better in parts, but one that can be read at a glance stays whole.
    private const int WordsOfOnePassage = 400;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    /// <summary>Reads an entry that is a line of its own.</summary>
    /// <param name="json">The entry, without byte order mark.</param>
    /// <param name="file">The file that it stands in.</param>
    /// <param name="line">Its line.</param>
    public static ReadOutcome Read(ReadOnlyMemory<byte> json, SourceFile file, int line)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Read(document.RootElement, file, line, "");
        }
        catch (JsonException exception)
        {
            return ReadOutcome.Unknown(new ImportFailure(file.Name, line, $"not JSON (at byte {exception.BytePositionInLine ?? 0})"));
        }
    }

    /// <summary>Reads an entry of a list.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="file">The file that it stands in.</param>
    /// <param name="place">Which one it is, as failures name it.</param>
    public static ReadOutcome Read(JsonElement entry, SourceFile file, string place) => Read(entry, file, null, place);

    private static ReadOutcome Read(JsonElement entry, SourceFile file, int? line, string place)
    {
        string? key = null;
        try
        {
            if (entry.ValueKind is not JsonValueKind.Object) throw new UnreadableException("not a JSON object");
            var fields = new JsonFields(entry);
            key = KeyOf(fields);
            return ReadOutcome.Of(Document(fields, key, file, line));
        }
        catch (InvalidOperationException)
        {
            // A field's name holds half of a surrogate pair.
            return ReadOutcome.Unknown(new ImportFailure(file.Name, line, place + "a name in it is not valid Unicode"));
        }
        catch (UnreadableException exception)
        {
            var failure = new ImportFailure(file.Name, line, place + exception.Message);
            return key is null ? ReadOutcome.Unknown(failure) : ReadOutcome.Failed(failure, key);
        }
    }

    private static string KeyOf(JsonFields fields)
    {
        var id = fields.TextOrNumber("id")?.Trim();
        if (id?.Length > LongestId) throw new UnreadableException($"'id' is longer than {LongestId} characters");
        if (!string.IsNullOrEmpty(id)) return id;

        var content = fields.Text("question") is { Length: > 0 } question ? question : fields.Text("answer") ?? "";
        return "q-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..16];
    }

    private static ReadDocument Document(JsonFields fields, string key, SourceFile file, int? line)
    {
        var answer = fields.Text("answer") ?? "";
        if (string.IsNullOrWhiteSpace(answer)) throw new UnreadableException("no answer");

        var questions = Questions(fields);
        var facts = new FactFields(fields.Text, fields.Words("tags", splitAtCommas: true));
        return new ReadDocument
        {
            Key = key,
            File = file.Name,
            Line = line,
            Title = facts.Title() ?? FactFields.Shortened(questions.Count > 0 ? questions[0] : OpeningWords(answer)),
            Text = answer,
            Language = facts.Language() ?? LanguageDetector.Detect(string.Join(' ', questions.Append(answer))).Code,
            Facts = facts.Facts(),
            Reader = Reader,
            Passages = Passages(answer, questions),
        };
    }

    private static List<string> Questions(JsonFields fields)
    {
        var main = fields.Text("question")?.Trim();
        var questions = new List<string>();
        if (!string.IsNullOrEmpty(main)) questions.Add(main);
        questions.AddRange(fields.Words("alternatives", splitAtCommas: false).Where(wording => wording != main));
        if (questions.Exists(question => question.Length > LongestQuestion)) throw new UnreadableException($"a question is longer than {LongestQuestion} characters");
        return questions.Sum(question => question.Length) > LongestQuestions
            ? throw new UnreadableException($"its questions are together longer than {LongestQuestions} characters")
            : questions;
    }

    private static List<PassageDraft> Passages(string answer, List<string> questions)
    {
        var whole = new TextRange(0, answer.Length).Trim(answer);
        var ranges = WordCount.Of(answer, whole) <= WordsOfOnePassage ? [whole] : PassageSplitter.Split(answer, whole);
        var kind = questions.Count > 0 ? PassageKind.FaqEntry : PassageKind.Section;
        return [.. ranges.Select(range => new PassageDraft(kind, range, questions, []))];
    }

    private static string OpeningWords(string answer)
    {
        var words = answer.Split((char[]?)null, 13, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 12 ? string.Join(' ', words.Take(12)) + "…" : string.Join(' ', words);
    }
}
