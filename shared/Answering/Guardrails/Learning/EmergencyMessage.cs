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
    public bool IsLearnedFrom => MessageSet.IsLearnedFrom(Text);

    /// <summary>Reads a set: lines of <c>{"text","lang","level","area"}</c>, or of questions as golden sets hold them.</summary>
    /// <exception cref="InvalidDataException">A line is not well formed; the message names it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<EmergencyMessage> Read(string path) => MessageSet.Read(path, Parse);

    private static EmergencyMessage Parse(JsonElement row)
    {
        var name = row.TryGetProperty("query", out _) ? "query" : row.TryGetProperty("question", out _) ? "question" : "text";
        return new EmergencyMessage(row.Word(name), row.Word("lang"), row.Optional("level", "ordinary"), row.Optional("area"));
    }
}
