namespace BotSuite.Knowledge.Ingestion.Reading;

/// <summary>Tells headings that are questions from headings that are names.</summary>
internal static class QuestionHeading
{
    private static readonly string[] Endings = ["?", "？", "나요", "까요", "습니까", "인가요", "는가", "되죠"];
    private static readonly string[] Openings = ["how do ", "how to ", "how can ", "how long ", "how much ", "how many ", "what is ", "what are ", "what if "];

    /// <summary>Whether the text under the heading answers it as a question.</summary>
    public static bool Is(string heading) =>
        Endings.Any(ending => heading.EndsWith(ending, StringComparison.Ordinal))
        || Openings.Any(opening => heading.StartsWith(opening, StringComparison.OrdinalIgnoreCase));
}
