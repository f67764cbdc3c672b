using System.Globalization;

namespace BotSuite.Knowledge.Ingestion.Reading.Pictures;

/// <summary>Recognises words by the program <c>tesseract</c>, whose table of words (TSV) gives a confidence for each.</summary>
internal static class Tesseract
{
    private const string Program = "tesseract";

    /// <summary>What is missing on this machine, as a clause with the cure; null where nothing is.</summary>
    public static string? Missing() => ExternalProgram.Find(Program) is null
        ? "the program tesseract is not installed (packages tesseract-ocr and tesseract-ocr-kor)" : null;

    /// <summary>Recognises a picture.</summary>
    /// <exception cref="UnreadableException">The picture could not be read in time.</exception>
    public static async Task<IReadOnlyList<RecognisedLine>> RecogniseAsync(string path, ReadingOptions options, CancellationToken cancellationToken)
    {
        var table = await ExternalProgram.RunAsync(
            Program, [path, "stdout", "-l", options.RecognitionLanguages, "tsv"], options.PageRecognitionTimeLimit, options.RecognitionMemoryMegabytes, cancellationToken);
        return Lines(table);
    }

    /// <summary>Puts the rows of the table together to lines. Columns: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
    internal static IReadOnlyList<RecognisedLine> Lines(string table)
    {
        var words = table.Split('\n').Skip(1).Select(row => row.Split('\t')).Where(IsWord);
        var lines = new List<RecognisedLine>();
        var paragraph = "";
        foreach (var line in words.GroupBy(row => (Paragraph: $"{row[1]}/{row[2]}/{row[3]}", Line: row[4])))
        {
            var isFirst = line.Key.Paragraph != paragraph;
            paragraph = line.Key.Paragraph;
            lines.Add(new RecognisedLine(string.Join(' ', line.Select(row => row[11].Trim())), ConfidenceOf([.. line]), isFirst));
        }

        return lines;
    }

    private static bool IsWord(string[] row) => row.Length >= 12 && row[0] == "5" && !string.IsNullOrWhiteSpace(row[11]);

    private static double ConfidenceOf(string[][] words)
    {
        double sum = 0, letters = 0;
        foreach (var row in words)
        {
            var length = row[11].Trim().Length;
            letters += length;
            sum += length * (double.TryParse(row[10], NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) ? Math.Clamp(percent, 0, 100) : 0);
        }

        return sum / letters / 100;
    }
}
