using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>A message of a set, with what somebody says that it is.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">A two-letter code.</param>
/// <param name="Level"><c>now</c>, <c>soon</c>, or anything else for neither.</param>
/// <param name="Area"><c>medical</c>, <c>crisis</c>, <c>legal</c>, or anything else.</param>
internal sealed record EmergencyMessage(string Text, string Language, string Level, string Area)
{
    /// <summary>The index of its class among <see cref="EmergencyModel.Classes"/>.</summary>
    public int Class => Level switch
    {
        "now" => Math.Max(0, EmergencyModel.Classes.ToList().IndexOf(Area)),
        "soon" => Area == "legal" ? 2 : 1,
        _ => 0,
    };

    /// <summary>
    /// Whether the message is among the half of a set of ordinary ones that is learned from; the other half is for measuring. It goes by
    /// a digest of the words, so that a message is always in the same half.
    /// </summary>
    public bool IsLearnedFrom => SHA256.HashData(Encoding.UTF8.GetBytes(Text))[0] % 2 == 0;

    /// <summary>Reads a set: lines of <c>{"text","lang","level","area"}</c>, or of questions as golden sets hold them.</summary>
    /// <exception cref="InvalidDataException">A line is not well formed; the message names it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<EmergencyMessage> Read(string path)
    {
        var messages = new List<EmergencyMessage>();
        foreach (var (index, line) in File.ReadLines(path).Index())
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                messages.Add(Parse(line));
            }
            catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new InvalidDataException($"Line {index + 1} of '{path}' is no message: {exception.Message}", exception);
            }
        }

        return messages.Count > 0 ? messages : throw new InvalidDataException($"'{path}' holds no messages.");
    }

    private static EmergencyMessage Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var row = document.RootElement;
        var name = row.TryGetProperty("query", out _) ? "query" : row.TryGetProperty("question", out _) ? "question" : "text";
        return new EmergencyMessage(Word(name), Word("lang"), Optional("level", "ordinary"), Optional("area", ""));

        string Word(string key) => row.GetProperty(key).GetString() is { Length: > 0 } word ? word : throw new InvalidOperationException($"'{key}' is empty.");
        string Optional(string key, string missing) => row.TryGetProperty(key, out var value) ? value.GetString() ?? missing : missing;
    }
}
