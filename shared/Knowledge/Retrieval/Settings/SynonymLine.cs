using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotSuite.Knowledge.Retrieval.Settings;

/// <summary>A word or abbreviation and what else it is called, as a line of a file: <c>{"term":"PTO","meanings":["paid time off"],"twoWay":true}</c>.</summary>
/// <param name="Term">The word as people type it, from 1 to 200 characters.</param>
/// <param name="Meanings">What it stands for, from 1 to 20 wordings of at most 200 characters.</param>
/// <param name="TwoWay">Whether the meanings also stand for the word.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SynonymLine(string Term, IReadOnlyList<string> Meanings, bool TwoWay = false)
{
    private const int Longest = 200;
    private const int MostMeanings = 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads the lines of a file; blank ones are passed over.</summary>
    /// <exception cref="FormatException">A line is not well formed, or a word stands twice; the message names the line and the cure.</exception>
    public static IReadOnlyList<SynonymLine> ReadAll(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var read = new List<SynonymLine>();
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            var synonym = Read(line, number);
            if (!places.TryAdd(synonym.Term, number)) throw new FormatException($"Line {number}: '{synonym.Term}' stands in line {places[synonym.Term]} already. Put its meanings into one line.");
            read.Add(synonym);
        }

        return read;
    }

    /// <summary>The line as a file holds it.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    private static SynonymLine Read(string line, int number)
    {
        try
        {
            var read = JsonSerializer.Deserialize<SynonymLine>(line, Json) ?? throw new FormatException($"Line {number} is empty JSON.");
            var tidy = read with { Term = read.Term.Trim(), Meanings = [.. read.Meanings.Select(meaning => (meaning ?? "").Trim())] };
            if (tidy.Term.Length is 0 or > Longest) throw new FormatException($"Line {number}: 'term' needs 1 to {Longest} characters.");
            if (tidy.Meanings.Count is 0 or > MostMeanings) throw new FormatException($"Line {number}: 'meanings' needs 1 to {MostMeanings} wordings.");
            return tidy.Meanings.All(meaning => meaning.Length is > 0 and <= Longest) ? tidy : throw new FormatException($"Line {number}: each meaning needs 1 to {Longest} characters.");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"Line {number} is not like {{\"term\":\"PTO\",\"meanings\":[\"paid time off\"],\"twoWay\":true}}: {exception.Message}", exception);
        }
    }
}
