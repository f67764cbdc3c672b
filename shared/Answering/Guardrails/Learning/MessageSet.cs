using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>How sets of messages are read, and halved.</summary>
internal static class MessageSet
{
    /// <summary>Reads a set, one JSON object a line; blank lines are passed over.</summary>
    /// <param name="path">The file.</param>
    /// <param name="parse">Makes a message of a line.</param>
    /// <exception cref="InvalidDataException">A line is not well formed, or there is none; the message names it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<T> Read<T>(string path, Func<JsonElement, T> parse)
    {
        var messages = new List<T>();
        foreach (var (index, line) in File.ReadLines(path).Index())
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                using var document = JsonDocument.Parse(line);
                messages.Add(parse(document.RootElement));
            }
            catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new InvalidDataException($"Line {index + 1} of '{path}' is no message: {exception.Message}", exception);
            }
        }

        return messages.Count > 0 ? messages : throw new InvalidDataException($"'{path}' holds no messages.");
    }

    /// <summary>Whether a message is in the half that is learned from, by a digest, so that it is always in the same one.</summary>
    public static bool IsLearnedFrom(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name))[0] % 2 == 0;

    /// <summary>A value that has to be there.</summary>
    /// <exception cref="InvalidOperationException">It is empty.</exception>
    /// <exception cref="KeyNotFoundException">It is missing.</exception>
    public static string Word(this JsonElement row, string key) =>
        row.GetProperty(key).GetString() is { Length: > 0 } word ? word : throw new InvalidOperationException($"'{key}' is empty.");

    /// <summary>A value that may be missing.</summary>
    public static string Optional(this JsonElement row, string key, string missing = "") =>
        row.TryGetProperty(key, out var value) ? value.GetString() ?? missing : missing;
}
