namespace BotSuite.Knowledge.Ingestion.Reading.Cleaning;

/// <summary>The lines that a document begins and ends with: where a site or a template puts what it repeats.</summary>
/// <param name="Top">The first lines, from the first on.</param>
/// <param name="Bottom">The last lines, from the last one backwards.</param>
internal sealed record DocumentEdges(IReadOnlyList<string> Top, IReadOnlyList<string> Bottom)
{
    private const int Lines = 40;

    /// <summary>How much of a text is looked at from either end.</summary>
    public const int Characters = 8_000;

    /// <summary>The edges of a text. Only its first and last 8,000 characters are looked at.</summary>
    /// <param name="text">The text.</param>
    /// <param name="dropped">Lines that were dropped from it before, so that a document stays evidence of what its kind repeats.</param>
    public static DocumentEdges Of(string text, IReadOnlyList<string>? dropped = null)
    {
        var head = text.Length > Characters ? text[..Characters] : text;
        var tail = text.Length > Characters ? text[^Characters..] : text;
        return Of(head, tail, dropped);
    }

    /// <summary>The edges of a text of which only the first and the last characters are at hand.</summary>
    public static DocumentEdges Of(string head, string tail, IReadOnlyList<string>? dropped) => new(
        [.. dropped ?? [], .. Split(head).Take(Lines)],
        [.. dropped ?? [], .. Split(tail).AsEnumerable().Reverse().Take(Lines)]);

    private static string[] Split(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
