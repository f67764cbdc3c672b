namespace BotSuite.Knowledge.Ingestion.Reading.Structure;

/// <summary>Judges the titles that programs write into a file's properties, which are often the name of a draft.</summary>
internal static class DocumentTitle
{
    private static readonly string[] Openings = ["microsoft word - ", "microsoft powerpoint - ", "microsoft excel - ", "powerpoint presentation", "powerpoint 프레젠테이션", "untitled", "document", "제목 없음"];
    private static readonly string[] Endings = [".doc", ".docx", ".ppt", ".pptx", ".xls", ".xlsx", ".hwp", ".hwpx", ".indd", ".pdf", ".tex", ".qxd", ".odt", ".htm", ".html"];

    /// <summary>The title; null where it is empty or no title.</summary>
    public static string? Sensible(string? title)
    {
        var words = CleanWords.OnOneLine(title ?? "");
        if (words.Length < 3 || !words.Any(char.IsLetter)) return null;
        var isDraft = Openings.Any(opening => words.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && (opening.EndsWith(' ') || words.Length < opening.Length + 4))
            || Endings.Any(ending => words.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return isDraft ? null : words;
    }
}
