using AngleSharp.Html.Dom;
using BotSuite.Knowledge.Ingestion.Reading.Structure;

namespace BotSuite.Knowledge.Ingestion.Reading.Html;

/// <summary>Writes a page, or the HTML of a mail, into a structured text.</summary>
internal static class HtmlReading
{
    /// <summary>Writes a page without its frame.</summary>
    /// <param name="page">The page.</param>
    /// <param name="text">Where it goes.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What was left out.</returns>
    public static LeftOutElements Write(IHtmlDocument page, StructuredText text, CancellationToken cancellationToken)
    {
        var (known, frame, leftOut) = (FaqMarkup.Of(page, cancellationToken), PageFrame.Of(page), new LeftOutElements());
        var body = page.Body ?? page.DocumentElement;
        if (frame.Main.QuerySelector("h1") is null && page.QuerySelector("h1") is { } heading && !HiddenElements.IsHidden(heading)) text.Heading(1, ElementWords.Of(heading));
        foreach (var entry in known.Entries) text.Answer([entry.Question], entry.Answer);
        leftOut.AddAround(frame.Main, body);
        new HtmlWriting(text, known, frame, leftOut, OpenedPanels.In(frame.Main)).Write(frame.Main);
        return leftOut;
    }
}
