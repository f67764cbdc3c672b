namespace BotSuite.Knowledge.Ingestion.Reading.Quarantine;

/// <summary>Why a passage must not be quoted from.</summary>
/// <param name="Rule">The rule's lasting name.</param>
/// <param name="Words">The words that the rule found, shortened; what they say where they are hidden.</param>
internal sealed record PassageVerdict(string Rule, string Words)
{
    private const int Longest = 120;

    /// <summary>A sentence for the editor.</summary>
    public string Reason => $"{Kind()} ({Rule}): {Shortened()}";

    private string Kind() => Rule.StartsWith("hidden", StringComparison.Ordinal) ? "Characters that nobody sees"
        : Rule.StartsWith("blob", StringComparison.Ordinal) ? "Encoded data instead of words"
        : "Words to the assistant instead of to people";

    private string Shortened()
    {
        var line = string.Join(' ', Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Longest) return line;
        return line[..(char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }
}
