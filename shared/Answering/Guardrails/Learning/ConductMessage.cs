using System.Text.Json;

namespace BotSuite.Answering.Guardrails.Learning;

/// <summary>A message of a set, with what somebody says that it is.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">A two-letter code.</param>
/// <param name="Class">The index of its class among <see cref="ConductModel.Classes"/>.</param>
/// <param name="Label">The label as the set has it.</param>
/// <param name="Source">Where the set has it from; empty where it does not say.</param>
/// <param name="Id">The message's name; empty where it has none.</param>
internal sealed record ConductMessage(string Text, string Language, int Class, string Label, string Source, string Id)
{
    // The classes, and what others call them.
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["injection"] = "injection",
        ["jailbreak"] = "injection",
        ["prompt_extraction"] = "injection",
        ["indirect_injection"] = "injection",
        ["abuse"] = "abuse",
        ["hateful"] = "abuse",
        ["harm"] = "harm",
        ["harmful"] = "harm",
        ["ordinary"] = "ordinary",
        ["benign"] = "ordinary",
        ["not_hateful"] = "ordinary",
    };

    /// <summary>
    /// Whether the message is among the half of a collected set that is learned from; the other half is for measuring. It goes by a
    /// digest of the name.
    /// </summary>
    public bool IsLearnedFrom => MessageSet.IsLearnedFrom(Id.Length > 0 ? Id : Text);

    /// <summary>
    /// Whether it is a wish that only becomes an attack where a document makes it ("How do solar panels work?"): no message of a
    /// person can be told from it, and none should.
    /// </summary>
    public bool IsTaskForDocuments => Source.Contains("text_attack", StringComparison.Ordinal);

    /// <summary>
    /// Reads a set: lines of <c>{"text","lang","label"}</c>, with <c>id</c> and <c>source</c> where known. Without a label a message is
    /// an ordinary one; entries of a corpus are taken by their answers, as examples of long texts.
    /// </summary>
    /// <exception cref="InvalidDataException">A line is not well formed; the message names it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<ConductMessage> Read(string path) => MessageSet.Read(path, Parse);

    private static ConductMessage Parse(JsonElement row)
    {
        var label = row.Optional("label") is { Length: > 0 } given ? given : "ordinary";
        var name = Labels.GetValueOrDefault(label) ?? throw new InvalidOperationException($"There is no label '{label}'. There are: {string.Join(", ", Labels.Keys)}.");
        return new ConductMessage(
            row.Word(row.TryGetProperty("answer", out _) ? "answer" : "text"), row.Word("lang"), ConductModel.Classes.ToList().IndexOf(name), label,
            row.Optional("source"), row.Optional("id"));
    }
}
