using System.Globalization;

namespace BotSuite.Knowledge.Ingestion.Reading.Pictures;

/// <summary>Draws a page of a PDF file as a picture, by poppler's <c>pdftoppm</c>.</summary>
internal static class PdfDrawing
{
    private const string Program = "pdftoppm";
    // A page of a metre must not become a picture of a gigabyte.
    private const int MostPixels = 5_000;

    /// <summary>What is missing on this machine, as a clause with the cure; null where nothing is.</summary>
    public static string? Missing() => ExternalProgram.Find(Program) is null
        ? "the program pdftoppm is not installed (package poppler-utils)" : null;

    /// <summary>Draws a page.</summary>
    /// <returns>The path of the picture.</returns>
    /// <exception cref="UnreadableException">The page could not be drawn in time.</exception>
    public static async Task<string> DrawAsync(string path, int page, string folder, ReadingOptions options, CancellationToken cancellationToken)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var target = Path.Combine(folder, "page");
        var resolution = options.RecognitionDotsPerInch.ToString(CultureInfo.InvariantCulture);
        // No more than a corner of a page that is too large, which is enough to know that it is.
        var most = (MostPixels + 1).ToString(CultureInfo.InvariantCulture);
        await ExternalProgram.RunAsync(
            Program, ["-f", number, "-l", number, "-singlefile", "-r", resolution, "-W", most, "-H", most, "-gray", "-png", path, target],
            options.PageRecognitionTimeLimit, options.RecognitionMemoryMegabytes, cancellationToken);
        var picture = target + ".png";
        if (!File.Exists(picture)) throw new UnreadableException("the page could not be drawn");
        if (PictureSize.Of(picture) is { } size && Math.Max(size.Width, size.Height) > MostPixels)
        {
            File.Delete(picture);
            await ExternalProgram.RunAsync(
                Program, ["-f", number, "-l", number, "-singlefile", "-scale-to", MostPixels.ToString(CultureInfo.InvariantCulture), "-gray", "-png", path, target],
                options.PageRecognitionTimeLimit, options.RecognitionMemoryMegabytes, cancellationToken);
        }

        return picture;
    }
}
